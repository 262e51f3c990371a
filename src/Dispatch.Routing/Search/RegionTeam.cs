using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Search;

/// <summary>
/// Lets several threads work on one plan: before each round its routes are cut into as many regions as there are workers, each anneals the
/// routes of its own, and what they reached is put together. The cuts lie elsewhere in every round (decomposition by regions: Taillard,
/// Networks 23, 1993; Santini and others, European Journal of Operational Research 306, 2023). Routes that are tied stay in one region.
/// </summary>
internal sealed class RegionTeam(ISearchWorker[] workers, FlatProblem problem, Adjacency adjacency, Rng rng)
{
    private const int LeastStops = 100;
    private const int LeastRoutes = 4;
    private readonly FlatProblem _p = problem;
    private readonly int[] _regionOf = new int[problem.VehicleCount];

    /// <summary>
    /// Whether the plan is large enough to be cut, and what is tied leaves every region its part. Several trips and releases change vehicles all over
    /// the plan: those plans stay whole.
    /// </summary>
    public bool Pays(int[][] plan)
    {
        int[] stops = [.. plan.Select(Stops)];
        if (workers.Length < 2 || _p.Tripwise || stops.Sum() < LeastStops * workers.Length)
            return false;
        Cut(plan, stops);
        return Enumerable.Range(0, workers.Length).All(w =>
        {
            var own = Enumerable.Range(0, plan.Length).Where(v => _regionOf[v] == w && stops[v] > 0).ToArray();
            return own.Length >= LeastRoutes && own.Sum(v => stops[v]) >= LeastStops;
        });
    }

    /// <summary>Gives every worker a region of the plan.</summary>
    public void Split(int[][] plan)
    {
        Cut(plan, [.. plan.Select(Stops)]);
        var vehicleOf = VehicleOf(plan);
        var unserved = Enumerable.Range(0, _p.RequestCount).Where(r => vehicleOf[_p.FirstActivity(r)] < 0).ToLookup(r => RegionFor(r, vehicleOf));
        for (var w = 0; w < workers.Length; w++)
        {
            var own = VehicleBits.None(_p.VehicleCount);
            for (var v = 0; v < _p.VehicleCount; v++)
                VehicleBits.Put(own, v, _regionOf[v] == w);

            workers[w].AdoptRegion(plan, own, unserved[w]);
        }
    }

    /// <summary>The plan in which every region stands as its worker last had it.</summary>
    public int[][] Current() => [.. _regionOf.Select((w, v) => workers[w].Current(v))];

    /// <summary>The plan in which every region stands at its worker's best.</summary>
    public int[][] Best()
    {
        var best = workers.Select(w => w.BestSequences()).ToArray();
        return [.. _regionOf.Select((w, v) => best[w][v])];
    }

    /// <summary>Tied routes in the order of how much nearer they are to one far-off stop than to another, cut where the stops are shared evenly.</summary>
    private void Cut(int[][] plan, int[] stops)
    {
        var keys = Keys(plan);
        var ties = RouteTies.Of(_p, plan);
        var tied = Enumerable.Range(0, plan.Length).Where(v => stops[v] > 0).GroupBy(v => ties[v])
            .Select(g => g.ToArray()).OrderBy(g => g.Average(v => keys[v])).ThenBy(g => g[0]).ToArray();
        var (all, passed) = (stops.Sum(s => (long)s), 0L);
        foreach (var group in tied)
        {
            var own = group.Sum(v => stops[v]);
            var region = (int)Math.Min(workers.Length - 1, (passed + (group.Length > 1 ? own / 2 : 0)) * workers.Length / all);
            foreach (var v in group)
                _regionOf[v] = region;
            passed += own;
        }

        var idle = Enumerable.Range(0, plan.Length).Where(v => stops[v] == 0).ToArray();
        for (var k = 0; k < idle.Length; k++)
            _regionOf[idle[k]] = k % workers.Length;
    }

    private double[] Keys(int[][] plan)
    {
        var matrix = _p.Source.Profiles[0].First;
        int[][] served = [.. plan.Select(r => r.Where(_p.IsActivity).ToArray())];
        var stops = served.SelectMany(r => r).ToArray();
        var one = _p.Location[stops[rng.Next(stops.Length)]];
        var other = _p.Location[stops.MaxBy(a => matrix.Duration(one, _p.Location[a]))];
        return [.. served.Select(r => r.Length == 0 ? 0 : r.Average(a => (double)matrix.Duration(one, _p.Location[a]) - matrix.Duration(other, _p.Location[a])))];
    }

    private int Stops(int[] route) => route.Count(_p.IsActivity);

    private int[] VehicleOf(int[][] plan)
    {
        var vehicleOf = new int[_p.ActivityCount];
        Array.Fill(vehicleOf, -1);
        for (var v = 0; v < plan.Length; v++)
        {
            foreach (var a in plan[v].Where(_p.IsActivity))
                vehicleOf[a] = v;
        }

        return vehicleOf;
    }

    /// <summary>Where a request that is not served may be tried: with those it is tied to, else where its neighbours are.</summary>
    private int RegionFor(int request, int[] vehicleOf)
    {
        for (var role = _p.FirstRole[request]; role < _p.FirstRole[request + 1]; role++)
        {
            foreach (var a in _p.RoleActivities[role])
            {
                if (_p.GroupOf[a] < 0)
                    continue;
                var members = _p.Groups[_p.GroupOf[a]].Members;
                var served = Array.Find(members, m => vehicleOf[m] >= 0);
                return vehicleOf[served] >= 0 ? _regionOf[vehicleOf[served]] : RegionNear(members[0], vehicleOf);
            }
        }

        return RegionNear(_p.FirstActivity(request), vehicleOf);
    }

    private int RegionNear(int activity, int[] vehicleOf)
    {
        foreach (var near in adjacency.Of(activity))
        {
            if (vehicleOf[near] >= 0)
                return _regionOf[vehicleOf[near]];
        }

        return activity % workers.Length;
    }
}
