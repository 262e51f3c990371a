namespace Dispatch.Planning.DailyPlan.Meals.Assignment;

/// <summary>
/// The one owner of what an assignment costs and of whether it may be: whoever made it, it is priced here. Portions are drawn from the batches at the
/// least price.
/// </summary>
internal sealed class AssignmentEvaluator(AssignmentProblem problem, DrawClasses classes)
{
    /// <summary>Prices an assignment. Null: it breaks a rule (more orders than there are, more portions than a slot or its batches have in time).</summary>
    public AssignmentCost? Price(CanteenAssignment assignment)
    {
        if (Draws(assignment) is not { } draws)
            return null;
        var (travel, habit, border, unassigned) = (0L, 0L, 0L, 0L);
        for (var g = 0; g < problem.Groups.Length; g++)
        {
            var group = problem.Groups[g];
            for (var c = 0; c < group.Choices.Length; c++)
            {
                long orders = assignment.Orders[g][c];
                travel += orders * group.Choices[c].Travel;
                habit += orders * group.Choices[c].Habit;
                border += orders * group.Choices[c].Border;
            }

            unassigned += assignment.Unassigned(problem, g) * group.Unassigned;
        }

        return new AssignmentCost(travel, habit, border, draws.Sum(d => d.Price), unassigned);
    }

    /// <summary>What each slot's batches give to whom. Null: the assignment breaks a rule.</summary>
    public BatchDraw[]? Draws(CanteenAssignment assignment)
    {
        var draws = problem.Slots.Select((slot, s) => new BatchDraw(slot, classes.BySlot[s])).ToArray();
        for (var g = 0; g < problem.Groups.Length; g++)
        {
            var group = problem.Groups[g];
            if (assignment.Orders[g].Length != group.Choices.Length || assignment.Orders[g].Any(n => n < 0) || assignment.Unassigned(problem, g) < 0)
                return null;
            for (var c = 0; c < group.Choices.Length; c++)
            {
                var orders = assignment.Orders[g][c];
                if (orders > 0 && draws[group.Choices[c].Slot].Take(classes.Of(g, c), orders, group.Portions) < orders)
                    return null;
            }
        }

        return draws;
    }

    /// <summary>
    /// No assignment can cost less: every group at the cheapest of its canteens with the cheapest batch, or without one. Where an assignment costs just
    /// that, nothing is left to choose.
    /// </summary>
    /// <param name="groups">The groups counted.</param>
    public long Floor(IEnumerable<int> groups) => groups.Sum(g => Floor(g) * problem.Groups[g].Orders);

    private long Floor(int g)
    {
        var group = problem.Groups[g];
        var least = group.Unassigned;
        for (var c = 0; c < group.Choices.Length; c++)
        {
            if (classes.BySlot[group.Choices[c].Slot][classes.Of(g, c)].Prices.Min() is { } draw)
                least = Math.Min(least, group.Choices[c].Cost + (draw * group.Portions));
        }

        return least;
    }
}
