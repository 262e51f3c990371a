namespace Dispatch.Planning.Edits;

/// <summary>What a dispatcher does by hand.</summary>
public enum PlanEditKind
{
    /// <summary>An order or visit goes to another person, or comes into the plan.</summary>
    Move,

    /// <summary>Two orders or visits change their people.</summary>
    Swap,

    /// <summary>An order or visit is done earlier or later in the same route.</summary>
    Reorder,

    /// <summary>An order or visit is taken out of the plan.</summary>
    Unassign,

    /// <summary>An order or visit stays with its person, at its time, or both, whatever is planned anew.</summary>
    Lock,

    /// <summary>Locks of an order or visit are taken away.</summary>
    Unlock,
}
