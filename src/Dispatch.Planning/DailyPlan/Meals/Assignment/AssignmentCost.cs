namespace Dispatch.Planning.DailyPlan.Meals.Assignment;

/// <summary>What an assignment costs by kind, whole fen.</summary>
/// <param name="Travel">Shares of round trips.</param>
/// <param name="Habit">Changes of canteen.</param>
/// <param name="Border">Meals from another street.</param>
/// <param name="LateReady">Portions ready late.</param>
/// <param name="Unassigned">Orders without a canteen.</param>
internal readonly record struct AssignmentCost(long Travel, long Habit, long Border, long LateReady, long Unassigned)
{
    /// <summary>The sum.</summary>
    public long Total => Travel + Habit + Border + LateReady + Unassigned;
}
