namespace Dispatch.Planning.Edits;

/// <summary>One change by hand. Orders that are handed over together at one door move together.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="ItemId">The order or visit.</param>
public sealed record PlanEdit(PlanEditKind Kind, string ItemId)
{
    /// <summary>Move: who takes it. Lock: with whom it stays; null: with anybody.</summary>
    public string? StaffId { get; init; }

    /// <summary>Move of a team's visit: whose part it is. Null: the first part.</summary>
    public string? FromStaffId { get; init; }

    /// <summary>Move and reorder: the order or visit it comes before; empty: last. Null (move only): where it fits best.</summary>
    public string? BeforeItemId { get; init; }

    /// <summary>Swap: the other order or visit.</summary>
    public string? OtherItemId { get; init; }

    /// <summary>Lock: when it begins, seconds after local midnight. Null: any time.</summary>
    public int? Start { get; init; }
}
