using System.Collections.Immutable;
using Dispatch.Core.Geo;

namespace Dispatch.Core.Domain.Plans;

/// <summary>One stop of a route. Times are seconds after local midnight of the planned day and may exceed 86,400; arrival ≤ start ≤ departure.</summary>
public sealed record PlanStop
{
    /// <summary>Position in the route, 0-based, without gaps.</summary>
    public required int Sequence { get; init; }

    /// <summary>What happens.</summary>
    public required PlanStopKind Kind { get; init; }

    /// <summary>Which trip it belongs to, 1-based. 0: none.</summary>
    public int Trip { get; init; }

    /// <summary>Id of the place (<see cref="DayPlan.Places"/>). Null: no registered place.</summary>
    public string? PlaceId { get; init; }

    /// <summary>Chinese name of the place. Null: none (a break on the way).</summary>
    public string? PlaceName { get; init; }

    /// <summary>Where it is. Null: wherever the person then is (a break).</summary>
    public Wgs84Point? Point { get; init; }

    /// <summary>When the person gets there.</summary>
    public required int Arrival { get; init; }

    /// <summary>When work begins.</summary>
    public required int Start { get; init; }

    /// <summary>When the person leaves.</summary>
    public required int Departure { get; init; }

    /// <summary>Distance from the stop before, metres.</summary>
    public int TravelMetres { get; init; }

    /// <summary>Travel time from the stop before, seconds.</summary>
    public int TravelSeconds { get; init; }

    /// <summary>The line along the roads from the stop before, as an <see cref="EncodedPolyline"/>. Null: none, or planned without roads.</summary>
    public string? Way { get; init; }

    /// <summary>Boxes (portions) on board after the stop.</summary>
    public int BoxesAfter { get; init; }

    /// <summary>The orders or the visit done here; for loading, what is taken on board. May be empty.</summary>
    public ImmutableArray<PlanItem> Items { get; init; } = [];

    /// <summary>The others of a team visit; empty for one person.</summary>
    public ImmutableArray<PlanTeamMate> TeamMates { get; init; } = [];

    /// <summary>For meals: seconds from leaving the kitchen to the start of the drop. Null: no meals.</summary>
    public int? FreshnessSeconds { get; init; }

    /// <summary>
    /// What the stop costs: the terms of <see cref="PlanCost"/> that are not 0, by their JSON names, milli-fen. The way there, the time there, and
    /// what is early, late or stale there; what a route pays for its length stands where that time passes.
    /// </summary>
    public ImmutableSortedDictionary<string, long> Costs { get; init; } = ImmutableSortedDictionary<string, long>.Empty;

    /// <summary>Soft limits passed here.</summary>
    public ImmutableArray<PlanViolation> SoftViolations { get; init; } = [];
}
