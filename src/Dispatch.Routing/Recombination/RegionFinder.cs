using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Recombination;

/// <summary>
/// Cuts a plan that is too large for one model into regions of routes that belong together: those whose stops often share a pooled route, as the
/// routes of one canteen do. A region grows from a seed route by the strongest tie; routes that have not been seeds for longest come first.
/// </summary>
internal sealed class RegionFinder(FlatProblem problem)
{
    private readonly FlatProblem _p = problem;
    private readonly int[] _lastSeed = new int[problem.VehicleCount];
    private int _turn;

    /// <summary>
    /// Groups of used vehicles with at most about <paramref name="rows"/> roles each, first to last; together they hold every used vehicle, some
    /// more than once.
    /// </summary>
    public List<int[]> Find(Incumbent plan, IReadOnlyList<RouteColumn> columns, int rows)
    {
        var used = Enumerable.Range(0, _p.VehicleCount).Where(v => plan.Columns[v] is not null).ToArray();
        if (_p.Roles.Length <= rows)
            return [used];
        _turn++;
        var ties = Ties(plan, used, columns);
        var order = Enumerable.Range(0, used.Length).OrderBy(i => _lastSeed[used[i]]).ThenByDescending(i => Total(ties, used.Length, i)).ThenBy(i => i).ToArray();
        var covered = new bool[used.Length];
        var regions = new List<int[]>();
        foreach (var seed in order)
        {
            if (covered[seed])
                continue;
            _lastSeed[used[seed]] = _turn;
            var members = Grow(plan, used, ties, seed, rows);
            foreach (var m in members)
                covered[m] = true;
            regions.Add([.. members.Select(m => used[m])]);
        }

        return regions;
    }

    private static List<int> Grow(Incumbent plan, int[] used, float[] ties, int seed, int rows)
    {
        var pull = new float[used.Length];
        var members = new List<int>();
        var size = 0;
        for (var next = seed; next >= 0;)
        {
            members.Add(next);
            size += plan.Columns[used[next]]!.Roles.Length;
            pull[next] = float.NegativeInfinity;
            var strongest = -1;
            for (var i = 0; i < used.Length; i++)
            {
                pull[i] += ties[(next * used.Length) + i];
                if (pull[i] > 0 && (strongest < 0 || pull[i] > pull[strongest]) && size + plan.Columns[used[i]]!.Roles.Length <= rows)
                    strongest = i;
            }

            next = strongest;
        }

        return members;
    }

    /// <summary>Tie of each pair of used vehicles: how often their stops share a pooled route, and their common team visits.</summary>
    private float[] Ties(Incumbent plan, int[] used, IReadOnlyList<RouteColumn> columns)
    {
        var place = new int[_p.VehicleCount];
        for (var i = 0; i < used.Length; i++)
            place[used[i]] = i;
        var ties = new float[used.Length * used.Length];
        var met = new List<int>();
        foreach (var column in columns)
        {
            met.Clear();
            foreach (var role in column.Roles)
                Meet(plan.VehicleOf(_p.RoleActivities[role][0]));
            Tie(ties, used.Length, met, 1f / Math.Max(1, met.Count - 1));
        }

        for (var r = 0; r < _p.RequestCount; r++)
        {
            met.Clear();
            for (var role = _p.FirstRole[r]; role < _p.FirstRole[r + 1]; role++)
                Meet(plan.VehicleOf(_p.RoleActivities[role][0]));
            Tie(ties, used.Length, met, Math.Max(1, columns.Count / (float)used.Length));
        }

        return ties;

        void Meet(int vehicle)
        {
            if (vehicle >= 0 && !met.Contains(place[vehicle]))
                met.Add(place[vehicle]);
        }
    }

    private static void Tie(float[] ties, int width, List<int> met, float weight)
    {
        foreach (var a in met)
        {
            foreach (var b in met)
            {
                if (a != b)
                    ties[(a * width) + b] += weight;
            }
        }
    }

    private static float Total(float[] ties, int width, int row) => ties.AsSpan(row * width, width).ToArray().Sum();
}
