using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.OnTheRoad;

/// <summary>One stop of the caller's route. Times are seconds after local midnight of the day and may exceed 86,400.</summary>
public sealed record MyStop
{
    /// <summary>Position in the route, 0-based.</summary>
    public required int Sequence { get; init; }

    /// <summary>What happens.</summary>
    public required PlanStopKind Kind { get; init; }

    /// <summary>Which trip, 1-based. 0: none.</summary>
    public int Trip { get; init; }

    /// <summary>Chinese name of the place. Null: none.</summary>
    public string? PlaceName { get; init; }

    /// <summary>Postal address of the gate. Null: unknown.</summary>
    public string? Address { get; init; }

    /// <summary>What one must know about the gate. Null: nothing.</summary>
    public string? GateNote { get; init; }

    /// <summary>Where it is. Null: wherever the person then is (a break).</summary>
    public MyPoint? Point { get; init; }

    /// <summary>Planned arrival.</summary>
    public required int Arrival { get; init; }

    /// <summary>Planned begin of the work.</summary>
    public required int Start { get; init; }

    /// <summary>Planned departure.</summary>
    public required int Departure { get; init; }

    /// <summary>Distance from the stop before, metres.</summary>
    public int TravelMetres { get; init; }

    /// <summary>Portions on board after the stop.</summary>
    public int BoxesAfter { get; init; }

    /// <summary>What is done here.</summary>
    public ImmutableArray<MyItem> Items { get; init; } = [];

    /// <summary>Names of the others of a team.</summary>
    public ImmutableArray<string> TeamMates { get; init; } = [];
}
