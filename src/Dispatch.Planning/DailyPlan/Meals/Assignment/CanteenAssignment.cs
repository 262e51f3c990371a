using System.Collections.Immutable;

namespace Dispatch.Planning.DailyPlan.Meals.Assignment;

/// <summary>An answer: how many orders of each group each of its canteens takes.</summary>
/// <param name="Orders">By group, then in the order of the group's choices; what is missing to the group's orders stays without a canteen.</param>
internal sealed record CanteenAssignment(ImmutableArray<ImmutableArray<int>> Orders)
{
    /// <summary>Orders of a group that have no canteen.</summary>
    public int Unassigned(AssignmentProblem problem, int group) => problem.Groups[group].Orders - Orders[group].Sum();
}
