using Dispatch.Routing.Flat;
using Dispatch.Routing.Rules;

namespace Dispatch.Routing.Evaluation;

/// <summary>
/// Moves a route as late as it can go without making anyone later: it leaves home or the kitchen later instead of waiting at a door. Linked
/// stops stay where their team is. Timing policy: docs/decisions/0007.
/// </summary>
internal sealed class RightShift(FlatProblem problem)
{
    private readonly FlatProblem _p = problem;

    /// <summary>Computes the shift from the earliest schedule; fills Limit, StartTime, StartDeparture and Work.</summary>
    public void Apply(RouteRecord r)
    {
        var v = _p.Vehicles[r.Vehicle];
        var limit = v.LeaveForEnd(r, r.EndTime);
        for (var i = r.Count - 1; i >= 0; i--)
            limit = v.LeaveFor(r, i, LimitBefore(r, v, i, limit));

        var home = v.Home >= 0 ? _p.FirstLoad + v.Home : -1;
        if (home >= 0 && v.Bands is not null)
            limit = FreshDeparture(r, v, 0, limit, r.EarliestDeparture);
        r.StartDeparture = limit;
        r.StartTime = home >= 0 ? Math.Min(limit - _p.Service[home], _p.Latest[home]) : limit;
        r.Work = r.EndTime - r.StartTime;
    }

    /// <summary>Sets the position's limit, given the latest departure from it; returns the latest arrival there.</summary>
    private int LimitBefore(RouteRecord r, FlatVehicle v, int i, int departure)
    {
        var node = r.Nodes[i];
        var limit = departure;
        if (_p.IsLoad(node))
        {
            if (v.Bands is not null)
                departure = FreshDeparture(r, v, i + 1, departure, r.Departure[i]);
            r.Limit[i] = departure;
            return Math.Min(departure - _p.Service[node], _p.Latest[node]);
        }

        if (_p.IsActivity(node))
        {
            limit = Math.Min(limit - (r.Departure[i] - r.Start[i]), _p.WindowEnd(node, r.Start[i]));
            if (_p.GroupOf[node] >= 0)
                limit = r.Start[i];
            else if (_p.LateCost[node] > 0 || _p.AnyLatenessMax)
                limit = Math.Min(limit, Math.Max(r.Start[i], _p.SoftLatest[node]));
            if (_p.MovedCost[node] > 0)
                limit = Math.Min(limit, Math.Max(r.Start[i], _p.PlannedLatest[node]));
        }
        else if (r.Departure[i] > r.Start[i])
        {
            limit = Math.Min(limit - _p.Service[node], _p.WindowEnd(node, r.Start[i]));
        }

        return r.Limit[i] = limit;
    }

    /// <summary>
    /// Where traffic grows, a trip that leaves later can take longer. The latest departure where the food of the trip stays inside its freshness
    /// limits; otherwise one between it and the earliest, which is known to keep them, found by halving.
    /// </summary>
    private int FreshDeparture(RouteRecord r, FlatVehicle v, int from, int latest, int earliest)
    {
        if (latest <= earliest || StaysFresh(r, v, from, latest))
            return latest;
        var (fresh, stale) = (earliest, latest);
        while (stale - fresh > 1)
        {
            var middle = fresh + ((stale - fresh) / 2);
            if (StaysFresh(r, v, from, middle))
                fresh = middle;
            else
                stale = middle;
        }

        return fresh;
    }

    /// <summary>Whether the food of the trip whose stops begin at the position stays inside its hard freshness limits.</summary>
    private bool StaysFresh(RouteRecord r, FlatVehicle v, int from, int departure)
    {
        var time = departure;
        for (var i = from; i < r.Count && !_p.IsLoad(r.Nodes[i]); i++)
        {
            var start = StartAt(r, i, Arrival(r, v, i, time), inTrip: true);
            if (_p.IsActivity(r.Nodes[i]) && start - departure > _p.MaxSinceDepot[r.Nodes[i]])
                return false;
            time = start + (r.Departure[i] - r.Start[i]);
        }

        return true;
    }

    /// <summary>
    /// Each position's arrival, start and departure in the shifted schedule are handed to <paramref name="visit"/>; returns what earliness,
    /// staleness and moving earlier than published cost. Where hours matter, the record's ways become those of this schedule.
    /// </summary>
    public long Walk(RouteRecord r, Action<int, int, int, int>? visit = null)
    {
        var v = _p.Vehicles[r.Vehicle];
        long cost = 0;
        var time = r.StartDeparture;
        var inTrip = v.Home >= 0;
        var tripDeparture = time;
        if (v.Bands is not null)
            (r.EdgeCost, r.Distance, r.Travel) = (0, 0, 0);
        for (var i = 0; i < r.Count; i++)
        {
            var node = r.Nodes[i];
            var arrival = v.Bands is null ? time + r.TravelIn[i] : Drive(r, v, i, time);
            var start = arrival;
            var departure = start;
            if (_p.IsLoad(node))
            {
                inTrip = true;
                start = Math.Max(Math.Max(start, r.Start[i]), _p.Earliest[node]);
                tripDeparture = departure = r.Limit[i];
            }
            else
            {
                start = StartAt(r, i, arrival, inTrip);
                departure = start + (r.Departure[i] - r.Start[i]);
                if (_p.IsActivity(node))
                    cost += EarlinessTerm.Cost(_p, node, start) + ChangeTerm.Early(_p, node, start) + StalenessTerm.Cost(_p, node, inTrip ? start - tripDeparture : 0);
            }

            visit?.Invoke(i, arrival, start, departure);
            time = departure;
        }

        if (v.Bands is not null)
            Drive(r, v, r.Count, time);
        return cost;
    }

    /// <summary>When work or a break begins for one who arrives at the given time; a break that is left out begins and ends at once.</summary>
    private int StartAt(RouteRecord r, int i, int arrival, bool inTrip)
    {
        var node = r.Nodes[i];
        if (_p.IsBreak(node))
            return r.Departure[i] > r.Start[i] ? _p.Open(node, arrival) : arrival;
        if (_p.GroupOf[node] >= 0)
            return r.Start[i];
        var start = _p.Open(node, arrival);
        return inTrip || start >= _p.WaitUntil[node] ? start : Math.Max(start, Math.Min(_p.WaitUntil[node], r.Limit[i]));
    }

    private static int Arrival(RouteRecord r, FlatVehicle v, int i, int time)
    {
        var from = i == 0 ? v.Start : r.At[i - 1];
        return from < 0 ? time : time + v.Travel(from, r.At[i], time);
    }

    /// <summary>Arrival at a position (Count = the end) when leaving the one before at the given time; the way is added to the record's sums.</summary>
    private static int Drive(RouteRecord r, FlatVehicle v, int i, int time)
    {
        var from = i == 0 ? v.Start : r.At[i - 1];
        var to = i < r.Count ? r.At[i] : v.End;
        r.EdgeIn[i] = 0;
        if (from < 0 || to < 0)
            return time;
        var travel = v.Travel(from, to, time);
        var distance = v.Bands!.Distance((from * v.Locations) + to, time);
        var cost = (distance * v.Source.DistanceCost) + (travel * v.Source.TravelTimeCost) + CompactnessTerm.Cost(v.Zones, v.Source.CrossingCost, from, to);
        r.EdgeIn[i] = (int)Math.Min(cost, int.MaxValue);
        r.EdgeCost += cost;
        r.Distance += distance;
        r.Travel += travel;
        return time + travel;
    }
}
