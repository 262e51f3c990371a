using System.Collections.Immutable;
using Dispatch.Routing.OrTools;

namespace Dispatch.Planning.DailyPlan.Kitchens;

/// <summary>The CP-SAT model of a kitchen problem: one of its ways for each canteen, and the portions beyond each kitchen's room.</summary>
internal sealed class KitchenModel
{
    private readonly KitchenProblem _problem;
    private readonly int[][] _ways;
    private readonly int[] _short;

    public KitchenModel(KitchenProblem problem)
    {
        _problem = problem;
        _ways = [.. problem.Canteens.Select(c => c.Ways.Select(_ => Builder.AddBool()).ToArray())];
        var all = problem.Canteens.Sum(c => (long)c.Portions);
        _short = [.. problem.Room.Select(room => Builder.AddInt(0, all + Math.Max(0L, -room)))];
        foreach (var ways in _ways)
            Builder.AddExactlyOne(ways);
        for (var k = 0; k < problem.Room.Length; k++)
            Builder.AddLinear(Users(k).Append((_short[k], -1L)), long.MinValue, problem.Room[k]);
        Builder.Minimise(problem.Canteens.SelectMany((c, i) => c.Ways.Select((w, j) => (_ways[i][j], w.Cost))).Concat(_short.Select(s => (s, problem.ShortPrice))));
    }

    /// <summary>The model.</summary>
    public CpModelBuilder Builder { get; } = new();

    /// <summary>The values of all variables for a choice, by index.</summary>
    public long[] Values(IReadOnlyList<int> choice)
    {
        var values = new long[Builder.Variables];
        var room = _problem.Room.Select(r => (long)r).ToArray();
        for (var c = 0; c < choice.Count; c++)
        {
            values[_ways[c][choice[c]]] = 1;
            room[_problem.Canteens[c].Ways[choice[c]].Kitchen] -= _problem.Canteens[c].Portions;
        }

        for (var k = 0; k < room.Length; k++)
            values[_short[k]] = Math.Max(0, -room[k]);
        return values;
    }

    /// <summary>The choice of a solution.</summary>
    public ImmutableArray<int> Read(CpResult result) => [.. _ways.Select(ways => Math.Max(0, Array.FindIndex(ways, result.Holds)))];

    private IEnumerable<(int, long)> Users(int kitchen) =>
        _problem.Canteens.SelectMany((c, i) => c.Ways.Select((w, j) => (Way: w, Variable: _ways[i][j], c.Portions)))
            .Where(u => u.Way.Kitchen == kitchen).Select(u => (u.Variable, (long)u.Portions));
}
