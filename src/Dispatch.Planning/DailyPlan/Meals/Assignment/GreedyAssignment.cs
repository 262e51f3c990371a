using System.Collections.Immutable;

namespace Dispatch.Planning.DailyPlan.Meals.Assignment;

/// <summary>
/// The assignment made when nothing better is at hand, and the hint when it is: each group goes to its cheapest canteen that still has portions; who
/// would lose most by having to take the second best chooses first (regret).
/// </summary>
internal sealed class GreedyAssignment
{
    private readonly AssignmentProblem _problem;
    private readonly DrawClasses _classes;
    private readonly BatchDraw[] _draws;
    private readonly int[][] _orders;
    private readonly List<int>[] _open;
    private readonly PriorityQueue<int, (long Regret, int Group)> _queue = new();

    private GreedyAssignment(AssignmentProblem problem, DrawClasses classes)
    {
        (_problem, _classes) = (problem, classes);
        _draws = [.. problem.Slots.Select((slot, s) => new BatchDraw(slot, classes.BySlot[s]))];
        _orders = [.. problem.Groups.Select(g => new int[g.Choices.Length])];
        _open = [.. problem.Groups.Select(g => Enumerable.Range(0, g.Choices.Length).ToList())];
    }

    /// <summary>Assigns all that finds portions. The same problem gives the same answer.</summary>
    public static CanteenAssignment Assign(AssignmentProblem problem, DrawClasses classes) => new GreedyAssignment(problem, classes).Run();

    private CanteenAssignment Run()
    {
        for (var g = 0; g < _problem.Groups.Length; g++)
            _queue.Enqueue(g, (-Regret(g), g));
        while (_queue.TryDequeue(out var g, out var key))
        {
            var regret = Regret(g);
            if (_open[g].Count == 0)
                continue;
            if (-key.Regret != regret)
                _queue.Enqueue(g, (-regret, g));
            else
                Fill(g);
        }

        return new CanteenAssignment([.. _orders.Select(o => o.ToImmutableArray())]);
    }

    /// <summary>What a group loses if its cheapest open canteen is taken from it: against the second, or against having none.</summary>
    private long Regret(int g)
    {
        var (group, open) = (_problem.Groups[g], _open[g]);
        open.RemoveAll(c => _draws[group.Choices[c].Slot].Room < group.Portions);
        return open.Count switch
        {
            0 => 0,
            1 => group.Unassigned - group.Choices[open[0]].Cost,
            _ => group.Choices[open[1]].Cost - group.Choices[open[0]].Cost,
        };
    }

    private void Fill(int g)
    {
        var (group, c) = (_problem.Groups[g], _open[g][0]);
        var wanted = group.Orders - _orders[g].Sum();
        var taken = _draws[group.Choices[c].Slot].Take(_classes.Of(g, c), wanted, group.Portions);
        _orders[g][c] += taken;
        if (taken == wanted)
            return;
        _open[g].RemoveAt(0);
        _queue.Enqueue(g, (-Regret(g), g));
    }
}
