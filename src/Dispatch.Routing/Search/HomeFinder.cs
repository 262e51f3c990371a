using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Search;

/// <summary>
/// The vehicle without work, of another kind or depot, that would drive a whole route for least. Stop by stop no search would move it, as the first stop alone
/// pays for both ways.
/// </summary>
/// <param name="problem">The problem.</param>
/// <param name="nextIdle">The next vehicle without work at or after the given one that may be taken; −1 = none.</param>
/// <param name="drives">Whether a vehicle could drive the route that is asked about.</param>
internal sealed class HomeFinder(FlatProblem problem, Func<int, int> nextIdle, Func<int, bool> drives)
{
    private readonly int[] _classTried = new int[problem.VehicleCount + 1];
    private int _search;

    /// <summary>That vehicle; −1 = none is cheaper than the present one.</summary>
    /// <param name="vehicle">The present one.</param>
    /// <param name="first">Location of the route's first stop.</param>
    /// <param name="last">Location of its last stop.</param>
    public int Cheaper(int vehicle, int first, int last)
    {
        var (best, to) = (EndsCost(vehicle, first, last), -1);
        _classTried[problem.Vehicles[vehicle].Class] = ++_search;
        for (var v = nextIdle(0); v >= 0; v = nextIdle(v + 1))
        {
            ref var tried = ref _classTried[problem.Vehicles[v].Class];
            if (tried == _search)
                continue;
            tried = _search;
            var cost = EndsCost(v, first, last);
            if (cost < best && drives(v))
                (best, to) = (cost, v);
        }

        return to;
    }

    /// <summary>What the route costs besides the ways between its stops.</summary>
    private long EndsCost(int vehicle, int first, int last)
    {
        var v = problem.Vehicles[vehicle];
        return v.Source.FixedCost + v.Source.TripCost + v.EdgeCost[(v.Start * problem.Locations) + first] + v.EdgeCost[(last * problem.Locations) + v.End];
    }
}
