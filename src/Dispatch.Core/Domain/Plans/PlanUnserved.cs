using System.Collections.Immutable;

namespace Dispatch.Core.Domain.Plans;

/// <summary>An order or visit that is not served, with the reason in numbers and in words.</summary>
public sealed record PlanUnserved
{
    /// <summary>Order or visit ids that stay undone together (a request is served whole or not at all).</summary>
    public required ImmutableArray<string> Ids { get; init; }

    /// <summary>The elder's register id. Null: none.</summary>
    public string? ElderId { get; init; }

    /// <summary>The elder's full name. Null: none.</summary>
    public string? ElderName { get; init; }

    /// <summary>Code of the service.</summary>
    public required string ServiceCode { get; init; }

    /// <summary>The place it was for (<see cref="DayPlan.Places"/>). Null: unknown.</summary>
    public string? PlaceId { get; init; }

    /// <summary>Chinese name of that place. Null: unknown.</summary>
    public string? PlaceName { get; init; }

    /// <summary>The canteen or station that was to serve it. Null: open.</summary>
    public string? BaseId { get; init; }

    /// <summary>Portions of a meal order. 0: no meal.</summary>
    public int Portions { get; init; }

    /// <summary>Begin of the wished window, seconds after local midnight. Null: none.</summary>
    public int? WindowStart { get; init; }

    /// <summary>End of the wished window, included. Null: none.</summary>
    public int? WindowEnd { get; init; }

    /// <summary>What leaving it undone costs, milli-fen; with the routes' costs they add up to the plan's. 0: never came before the search.</summary>
    public long CostMilliFen { get; init; }

    /// <summary>Stable reason code, see docs/errors.md (section "unserved").</summary>
    public required string ReasonCode { get; init; }

    /// <summary>The person who came closest. Null: nobody was suitable.</summary>
    public string? ClosestStaffId { get; init; }

    /// <summary>What that person would have needed, in the unit the code states.</summary>
    public long Value { get; init; }

    /// <summary>What was allowed, same unit.</summary>
    public long Limit { get; init; }

    /// <summary>For how many people each rule blocks first: reason code → number.</summary>
    public ImmutableSortedDictionary<string, int> BlockedBy { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>The reason in one plain sentence, with names and clock times filled in.</summary>
    public required PlanText Reason { get; init; }
}
