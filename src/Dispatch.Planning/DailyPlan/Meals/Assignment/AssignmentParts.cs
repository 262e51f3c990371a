using System.Collections.Immutable;

namespace Dispatch.Planning.DailyPlan.Meals.Assignment;

/// <summary>Splits a problem into parts that share no slot (lunch and dinner, streets far apart), which can be solved one after the other.</summary>
internal static class AssignmentParts
{
    /// <summary>The groups of each part, ascending; groups without choices belong to none.</summary>
    public static ImmutableArray<ImmutableArray<int>> Of(AssignmentProblem problem)
    {
        var root = Enumerable.Range(0, problem.Slots.Length).ToArray();
        foreach (var group in problem.Groups)
        {
            foreach (var choice in group.Choices)
                root[Find(root, choice.Slot)] = Find(root, group.Choices[0].Slot);
        }

        return [.. Enumerable.Range(0, problem.Groups.Length).Where(g => problem.Groups[g].Choices.Length > 0)
            .GroupBy(g => Find(root, problem.Groups[g].Choices[0].Slot)).Select(part => part.ToImmutableArray())];
    }

    private static int Find(int[] root, int slot)
    {
        while (root[slot] != slot)
            slot = root[slot] = root[root[slot]];
        return slot;
    }
}
