using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Search.Uniform;

/// <summary>
/// Lets several threads work on one plan: before each round its routes are cut into as many regions as there are workers, each anneals the
/// routes of its own, and what they reached is put together. The cuts lie elsewhere in every round (decomposition by regions: Taillard,
/// Networks 23, 1993; Santini and others, European Journal of Operational Research 306, 2023).
/// </summary>
internal sealed class RegionTeam(UniformWorker[] workers, FlatProblem problem, Adjacency adjacency, Rng rng)
{
    private const int LeastStops = 100;
    private const int LeastRoutes = 4;
    private readonly FlatProblem _p = problem;
    private readonly int[] _regionOf = new int[problem.VehicleCount];

    /// <summary>Whether the plan is large enough to be cut.</summary>
    public static bool Pays(int[][] plan, int workers) => workers > 1
        && plan.Sum(r => r.Length) >= LeastStops * workers && plan.Count(r => r.Length > 0) >= LeastRoutes * workers;

    /// <summary>Gives every worker a region of the plan.</summary>
    public void Split(int[][] plan)
    {
        Cut(plan);
        var vehicleOf = VehicleOf(plan);
        var unserved = Enumerable.Range(0, _p.RequestCount).Where(r => vehicleOf[_p.FirstActivity(r)] < 0).ToLookup(r => RegionNear(r, vehicleOf));
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

    /// <summary>Routes in the order of how much nearer they are to one far-off stop than to another, cut where the stops are shared evenly.</summary>
    private void Cut(int[][] plan)
    {
        var keys = Keys(plan);
        var order = Enumerable.Range(0, plan.Length).Where(v => plan[v].Length > 0).OrderBy(v => keys[v]).ThenBy(v => v).ToArray();
        var (all, passed) = (order.Sum(v => plan[v].Length), 0);
        foreach (var v in order)
        {
            _regionOf[v] = (int)Math.Min(workers.Length - 1, (long)passed * workers.Length / all);
            passed += plan[v].Length;
        }

        var idle = Enumerable.Range(0, plan.Length).Where(v => plan[v].Length == 0).ToArray();
        for (var k = 0; k < idle.Length; k++)
            _regionOf[idle[k]] = k % workers.Length;
    }

    private double[] Keys(int[][] plan)
    {
        var matrix = _p.Source.Profiles[0].First;
        var served = plan.SelectMany(r => r).ToArray();
        var one = _p.Location[served[rng.Next(served.Length)]];
        var other = _p.Location[served.MaxBy(a => matrix.Duration(one, _p.Location[a]))];
        return [.. plan.Select(r => r.Length == 0 ? 0 : r.Average(a => (double)matrix.Duration(one, _p.Location[a]) - matrix.Duration(other, _p.Location[a])))];
    }

    private int[] VehicleOf(int[][] plan)
    {
        var vehicleOf = new int[_p.ActivityCount];
        Array.Fill(vehicleOf, -1);
        for (var v = 0; v < plan.Length; v++)
        {
            foreach (var a in plan[v])
                vehicleOf[a] = v;
        }

        return vehicleOf;
    }

    private int RegionNear(int request, int[] vehicleOf)
    {
        foreach (var near in adjacency.Of(_p.FirstActivity(request)))
        {
            if (vehicleOf[near] >= 0)
                return _regionOf[vehicleOf[near]];
        }

        return request % workers.Length;
    }
}
