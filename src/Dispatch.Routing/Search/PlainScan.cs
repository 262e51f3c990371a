using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Search;

/// <summary>
/// Cheapest place of a single plain activity in plain routes (windows, load and edges only): three table reads a place, windows and
/// set-ups only where the edges alone would win. Exact, in constant time a place.
/// </summary>
internal sealed class PlainScan(FlatProblem problem)
{
    private readonly FlatProblem _p = problem;

    /// <summary>Cost of the place found; valid when a place was found.</summary>
    public long Cost { get; private set; }

    /// <summary>Position of the cheapest place whose cost, with <paramref name="extra"/>, is below <paramref name="limit"/>; −1 when there is none.</summary>
    public int Find(RouteRecord r, FlatVehicle v, int activity, long extra, long limit, double blink, Rng? rng)
    {
        var best = -1;
        if (!LoadFits(r, v, activity))
            return best;
        var size = _p.Locations;
        var into = v.EdgeCostInto.AsSpan(_p.Location[activity] * size, size);
        var outOf = v.EdgeCost.AsSpan(_p.Location[activity] * size, size);
        var at = r.At.AsSpan(0, r.Count);
        var edgeIn = r.EdgeIn.AsSpan(0, r.Count + 1);
        var used = r.Activities > 0;
        var before = v.Start;
        for (var i = 0; i <= at.Length; i++)
        {
            var after = i < at.Length ? at[i] : v.End;
            var cost = extra;
            if (before >= 0)
                cost += into[before];
            if (after >= 0)
                cost += outOf[after];
            if (used)
                cost -= edgeIn[i];
            if (cost < limit && (blink <= 0 || !rng!.Chance(blink)) && InTime(r, v, activity, i, before, after))
            {
                limit = Cost = cost;
                best = i;
            }

            before = after;
        }

        return best;
    }

    private bool LoadFits(RouteRecord r, FlatVehicle v, int activity)
    {
        for (var d = 0; d < _p.Dims; d++)
        {
            if (r.TripLoad[d] + _p.FromDepot[(activity * _p.Dims) + d] > v.Capacity[d])
                return false;
        }

        return true;
    }

    private bool InTime(RouteRecord r, FlatVehicle v, int activity, int i, int before, int after)
    {
        var here = _p.Location[activity];
        var row = here * _p.Locations;
        var time = i == 0 ? v.EarliestLeave : r.Departure[i - 1];
        if (before >= 0)
            time += v.DurationInto[row + before];
        var start = _p.Open(activity, time);
        if (start > TimeWindow.Forever)
            return false;
        time = start + _p.Service[activity] + (before != here ? _p.Setup[activity] : 0);
        if (after >= 0)
            time += v.Duration[row + after];
        if (i == r.Count)
            return time <= v.Source.Shift.Latest;
        var next = _p.Setup[r.Nodes[i]];
        if (next > 0)
            time += (here != after ? next : 0) - (before != after ? next : 0);
        return time <= r.Late[i];
    }
}
