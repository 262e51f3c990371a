using System.Collections.Immutable;

namespace Dispatch.Planning.DailyPlan.Meals.Assignment;

/// <summary>
/// The classes of demand at each slot, and to which of them each choice of each group belongs. Few where most orders can take every batch: so the draw
/// from the batches needs few numbers.
/// </summary>
internal sealed class DrawClasses
{
    private readonly int[][] _classOf;

    private DrawClasses(ImmutableArray<ImmutableArray<DrawClass>> bySlot, int[][] classOf) => (BySlot, _classOf) = (bySlot, classOf);

    /// <summary>The classes of each slot.</summary>
    public ImmutableArray<ImmutableArray<DrawClass>> BySlot { get; }

    /// <summary>The class, at its slot, of one choice of a group.</summary>
    public int Of(int group, int choice) => _classOf[group][choice];

    /// <summary>Sorts a problem's choices into classes.</summary>
    public static DrawClasses Of(AssignmentProblem problem)
    {
        var numbers = problem.Slots.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal)).ToArray();
        var classes = problem.Slots.Select(_ => new List<DrawClass>()).ToArray();
        var classOf = problem.Groups.Select(g => new int[g.Choices.Length]).ToArray();
        for (var g = 0; g < problem.Groups.Length; g++)
        {
            for (var c = 0; c < problem.Groups[g].Choices.Length; c++)
                classOf[g][c] = Sort(problem, problem.Groups[g], problem.Groups[g].Choices[c], numbers, classes);
        }

        return new DrawClasses([.. classes.Select(c => c.ToImmutableArray())], classOf);
    }

    private static int Sort(
        AssignmentProblem problem, DemandGroup group, CanteenChoice choice, Dictionary<string, int>[] numbers, List<DrawClass>[] classes)
    {
        ImmutableArray<long?> prices = [.. problem.Slots[choice.Slot].Batches.Select(b => problem.BatchPrice(group, choice, b))];
        var known = classes[choice.Slot];
        if (numbers[choice.Slot].TryAdd(string.Join(' ', prices.Select(p => p?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-")), known.Count))
            known.Add(new DrawClass(prices, choice.LatestLoading));
        var number = numbers[choice.Slot][string.Join(' ', prices.Select(p => p?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"))];
        known[number] = known[number] with { LatestLoading = Math.Min(known[number].LatestLoading, choice.LatestLoading) };
        return number;
    }
}
