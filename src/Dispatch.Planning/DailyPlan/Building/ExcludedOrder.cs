using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>An order that cannot reach the search at all, with its reason.</summary>
/// <param name="Item">The order.</param>
/// <param name="Place">Where it was for.</param>
/// <param name="Code">Reason, one of <see cref="PlanCodes"/>.</param>
public sealed record ExcludedOrder(PlanItem Item, PlanPlace Place, string Code)
{
    /// <summary>The canteen that was to serve it; null = open.</summary>
    public string? BaseId { get; init; }

    /// <summary>What would have been needed; the code says of what.</summary>
    public long Value { get; init; }

    /// <summary>What there was.</summary>
    public long Limit { get; init; }

    /// <summary>People blocked by each filter of the role.</summary>
    public ImmutableSortedDictionary<string, int> BlockedBy { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>The person the order is locked to; null = none.</summary>
    public string? StaffId { get; init; }
}
