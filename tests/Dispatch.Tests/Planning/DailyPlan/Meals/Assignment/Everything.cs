using System.Collections.Immutable;
using Dispatch.Planning.DailyPlan.Meals.Assignment;

namespace Dispatch.Tests.Planning.DailyPlan.Meals.Assignment;

/// <summary>Tries every assignment of a small problem, cutting off what costs more than the best so far.</summary>
internal sealed class Everything
{
    private readonly AssignmentProblem _problem;
    private readonly AssignmentEvaluator _evaluator;
    private readonly int[][] _orders;
    private readonly long[] _rest;
    private long _best;

    private Everything(AssignmentProblem problem)
    {
        _problem = problem;
        var classes = DrawClasses.Of(problem);
        _evaluator = new AssignmentEvaluator(problem, classes);
        _orders = [.. problem.Groups.Select(g => new int[g.Choices.Length])];
        _best = _evaluator.Price(GreedyAssignment.Assign(problem, classes))!.Value.Total;
        _rest = new long[problem.Groups.Length + 1];
        for (var g = problem.Groups.Length - 1; g >= 0; g--)
            _rest[g] = _rest[g + 1] + _evaluator.Floor([g]);
    }

    /// <summary>The least cost there is, fen.</summary>
    public static long Best(AssignmentProblem problem)
    {
        var search = new Everything(problem);
        search.Try(0, 0, 0);
        return search._best;
    }

    private CanteenAssignment Now() => new([.. _orders.Select(o => o.ToImmutableArray())]);

    /// <summary>Fills choice after choice; <paramref name="spent"/> is what the groups before cost without their batches.</summary>
    private void Try(int g, int c, long spent)
    {
        if (spent + (c == 0 ? _rest[g] : 0) >= _best)
            return;
        if (g == _problem.Groups.Length)
        {
            if (_evaluator.Price(Now()) is { } price)
                _best = Math.Min(_best, price.Total);
            return;
        }

        var group = _problem.Groups[g];
        var left = group.Orders - _orders[g].Sum();
        if (c == group.Choices.Length)
        {
            Try(g + 1, 0, spent + (left * group.Unassigned));
            return;
        }

        for (var n = Math.Min(left, _problem.Slots[group.Choices[c].Slot].Capacity / group.Portions); n >= 0; n--)
        {
            _orders[g][c] = n;
            Try(g, c + 1, spent + (n * group.Choices[c].Cost));
        }

        _orders[g][c] = 0;
    }
}
