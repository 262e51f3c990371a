namespace Dispatch.Planning.DailyPlan.Meals.Assignment;

/// <summary>One canteen's slot that may take a group's orders, with what that costs for each order, fen.</summary>
/// <param name="Slot">Index of the slot.</param>
/// <param name="LatestLoading">When loading must begin at the latest for the rider to be at the door in time, seconds after midnight.</param>
internal sealed record CanteenChoice(int Slot, int LatestLoading)
{
    /// <summary>The order's share of the rider's round trip.</summary>
    public long Travel { get; init; }

    /// <summary>The elder usually eats from another canteen.</summary>
    public long Habit { get; init; }

    /// <summary>The canteen lies in another street.</summary>
    public long Border { get; init; }

    /// <summary>The sum of the three.</summary>
    public long Cost => Travel + Habit + Border;
}
