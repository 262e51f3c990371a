using Dispatch.Core.Units;
using Dispatch.Routing.Flat;
using Dispatch.Routing.Rules;

namespace Dispatch.Routing.Evaluation;

/// <summary>
/// The clock and price of one route. <see cref="Forward"/> gives the earliest schedule and says whether every hard rule holds;
/// <see cref="Price"/> then shifts the route right where nobody is made later (leaving the kitchen or home later instead of waiting at a
/// door) and gives the cost. Where hours of traffic differ, ways and their limits are those of the shifted schedule. Timing policy:
/// docs/decisions/0007.
/// </summary>
internal sealed class RouteClock(FlatProblem problem)
{
    private readonly FlatProblem _p = problem;
    private readonly RightShift _shift = new(problem);
    private readonly TripGoodsRule _goods = new(problem, problem.HasPickups);

    /// <summary>Computes the earliest schedule of the record's nodes. False: a hard rule is broken; the record is then undefined.</summary>
    public bool Forward(RouteRecord r, LinkClock links)
    {
        var v = _p.Vehicles[r.Vehicle];
        Reset(r, v);
        var (first, last) = RealNodes(r);
        if (first < 0)
            return EmptyRoute(r, v);
        var at = v.Start;
        var time = v.Source.Shift.Earliest;
        var position = 0;
        var depot = v.Home;
        var bareLoad = v.Home < 0 && _p.IsLoad(r.Nodes[0]);
        r.StartTime = r.StartDeparture = time;
        if (!TripCountRule.Keeps(r, v))
            return false;
        for (var trip = 0; trip < r.TripSlots; trip++)
        {
            var loadNode = trip > 0 || bareLoad ? position : -1;
            var from = loadNode >= 0 ? loadNode + 1 : 0;
            var to = SegmentEnd(r, from);
            if (loadNode >= 0)
                depot = r.Nodes[loadNode] - _p.FirstLoad;
            if (!LoadTrip(r, v, trip, depot, loadNode, from, to, ref at, ref time))
                return false;
            if (!RunTrip(r, v, depot, loadNode, from, to, first, last, ref at, ref time, links))
                return false;
            position = to;
        }

        return Finish(r, v, at, time);
    }

    /// <summary>Cost of the route whose earliest schedule is in the record, or −1 when the working-time limit is broken.</summary>
    public long Price(RouteRecord r)
    {
        if (r.Activities == 0)
            return r.Cost = 0;
        var v = _p.Vehicles[r.Vehicle];
        var s = v.Source;
        var cost = s.FixedCost + (s.TripCost * r.Trips) + r.LateCost + r.Preference;
        var timed = v.Bands is not null;
        if (v.TimeMatters || r.ShiftMatters || timed)
        {
            _shift.Apply(r);
            if (!WorkLimitRule.Keeps(r, v))
                return -1;
            cost += s.WorkCost * r.Work;
            if (r.ShiftMatters || timed)
                cost += _shift.Walk(r);
            if (timed && !RouteLimitRule.Keeps(r, v))
                return -1;
        }

        cost += r.EdgeCost + OvertimeTerm.Cost(r, v);
        if (v.TimeMatters)
            cost += FairnessTerm.Cost(r, v);
        r.Plain = v.Plain && r.PlainNodes;
        return r.Cost = cost;
    }

    private void Reset(RouteRecord r, FlatVehicle v)
    {
        r.EdgeCost = r.LateCost = r.Preference = r.Distance = 0;
        r.Travel = 0;
        r.ShiftMatters = false;
        r.PlainNodes = true;
        r.GapsFilled = false;
        r.Activities = r.Trips = r.MaxLateness = 0;
        r.HasLinks = false;
        r.TripSlots = r.Count > 0 && _p.IsLoad(r.Nodes[0]) && v.Home < 0 ? 0 : 1;
        var loads = 0;
        var idleStart = true;
        for (var i = 0; i < r.Count; i++)
        {
            if (_p.IsLoad(r.Nodes[i]))
                loads++;
            else if (loads == 0 && _p.IsActivity(r.Nodes[i]))
                idleStart = false;
        }

        r.TripSlots += loads;
        r.CountedTrips = loads + (idleStart && loads > 0 ? 0 : 1);
        r.ReserveTrips(r.TripSlots * _p.Dims);
    }

    private (int First, int Last) RealNodes(RouteRecord r)
    {
        int first = -1, last = -1;
        for (var i = 0; i < r.Count; i++)
        {
            if (_p.IsBreak(r.Nodes[i]))
                continue;
            if (first < 0)
                first = i;
            last = i;
        }

        return (first, last);
    }

    private bool EmptyRoute(RouteRecord r, FlatVehicle v)
    {
        r.StartTime = r.StartDeparture = r.EndTime = v.Source.Shift.Earliest;
        r.Work = 0;
        r.Cost = 0;
        r.Plain = v.Plain;
        if (v.Home >= 0)
            r.StartDeparture = Math.Max(r.StartTime, _p.Earliest[_p.FirstLoad + v.Home]) + _p.Service[_p.FirstLoad + v.Home];
        for (var i = 0; i < r.Count; i++)
        {
            r.Start[i] = r.Departure[i] = r.Own[i] = v.Source.Shift.Earliest;
            r.TravelIn[i] = 0;
            r.EdgeIn[i] = 0;
            r.At[i] = v.Start;
            r.DepotBefore[i] = v.Home;
            r.TripBefore[i] = 0;
        }

        r.EdgeIn[r.Count] = v.Start >= 0 && v.End >= 0 ? v.EdgeCost[(v.Start * _p.Locations) + v.End] : 0;
        r.DepotBefore[r.Count] = v.Home;
        r.TripBefore[r.Count] = 0;
        r.TripLoad.AsSpan(0, _p.Dims).Clear();
        return true;
    }

    private int SegmentEnd(RouteRecord r, int from)
    {
        while (from < r.Count && !_p.IsLoad(r.Nodes[from]))
            from++;
        return from;
    }

    /// <summary>Checks the trip's goods and times its loading.</summary>
    private bool LoadTrip(RouteRecord r, FlatVehicle v, int trip, int depot, int loadNode, int from, int to, ref int at, ref int time)
    {
        if (!_goods.Scan(r, v, trip, depot, from, to, out var release))
            return false;
        if (loadNode >= 0)
        {
            if (loadNode == 0 && v.Home < 0)
                (r.DepotBefore[0], r.TripBefore[0]) = (-1, -1);
            if (!Travel(r, v, loadNode, ref at, ref time))
                return false;
        }

        for (var i = from; i <= to; i++)
        {
            r.DepotBefore[i] = depot;
            r.TripBefore[i] = trip;
        }

        if (depot < 0)
            return true;
        var node = _p.FirstLoad + depot;
        var start = LoadingRule.Begin(_p, node, time, release);
        if (start < 0)
            return false;
        time = start + _p.Service[node];
        if (loadNode >= 0)
        {
            r.Own[loadNode] = r.Start[loadNode] = start;
            r.Departure[loadNode] = time;
        }
        else
        {
            r.StartTime = start;
        }

        return true;
    }

    /// <summary>
    /// Runs a trip; leaves the depot later when food would wait too long on the way (freshness). As nobody arrives earlier by leaving later, no
    /// departure is passed over that would do; in traffic it can take many steps to get out of it.
    /// </summary>
    private bool RunTrip(RouteRecord r, FlatVehicle v, int depot, int loadNode, int from, int to, int first, int last, ref int at, ref int time, LinkClock links)
    {
        var (edge, late, preference, distance, travel) = (r.EdgeCost, r.LateCost, r.Preference, r.Distance, r.Travel);
        var (at0, departure, lateness) = (at, time, r.MaxLateness);
        var attempts = v.Bands is null ? 6 : 64;
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            (r.EdgeCost, r.LateCost, r.Preference, r.Distance, r.Travel) = (edge, late, preference, distance, travel);
            at = at0;
            time = departure;
            r.MaxLateness = lateness;
            var stale = RunStops(r, v, depot, departure, from, to, first, last, ref at, ref time, links);
            if (stale < 0)
                return false;
            if (stale == 0)
            {
                if (loadNode >= 0)
                    r.Departure[loadNode] = departure;
                else
                    r.StartDeparture = r.EarliestDeparture = departure;
                return true;
            }

            departure += stale;
        }

        return false;
    }

    /// <summary>−1 infeasible, 0 fine, otherwise by how much the worst meal passes its freshness limit.</summary>
    private int RunStops(RouteRecord r, FlatVehicle v, int depot, int departure, int from, int to, int first, int last, ref int at, ref int time, LinkClock links)
    {
        var worst = 0;
        for (var i = from; i < to; i++)
        {
            var node = r.Nodes[i];
            if (_p.IsBreak(node))
            {
                if (!BreakRule.Take(_p, r, v, i, at, ref time, first, last))
                    return -1;
                continue;
            }

            var before = at;
            if (!Travel(r, v, i, ref at, ref time))
                return -1;
            var start = WindowRule.Open(_p, node, time);
            if (start > TimeWindow.Forever)
                return -1;
            r.Own[i] = start;
            if (_p.GroupOf[node] >= 0)
            {
                r.HasLinks = true;
                start = links.Resolve(node, start);
                if (start < 0)
                    return -1;
            }

            r.Start[i] = start;
            time = start + _p.Service[node] + (before != at ? _p.Setup[node] : 0);
            r.Departure[i] = time;
            Note(r, node, start);
            if (depot >= 0)
                worst = Math.Max(worst, FreshnessRule.Excess(_p, node, start, departure));
        }

        return worst;
    }

    private void Note(RouteRecord r, int node, int start)
    {
        LatenessTerm.Note(_p, r, node, start);
        r.LateCost += ChangeTerm.Late(_p, node, start);
        if (_p.PricedRole[node])
            r.Preference += _p.PreferenceCost(_p.RoleOf[node], r.Vehicle);
        r.ShiftMatters |= _p.ShiftMatters[node];
        r.PlainNodes &= _p.PlainActivity[node];
    }

    private bool Travel(RouteRecord r, FlatVehicle v, int position, ref int at, ref int time)
    {
        var to = _p.Location[r.Nodes[position]];
        if (!TravelRule.Go(_p, r, v, position, at, to, ref time))
            return false;
        at = r.At[position] = to;
        return true;
    }

    private bool Finish(RouteRecord r, FlatVehicle v, int at, int time)
    {
        if (!TravelRule.Go(_p, r, v, r.Count, at, v.End, ref time))
            return false;
        r.EndTime = time;
        return ShiftRule.Keeps(r, v) && (v.Bands is not null || RouteLimitRule.Keeps(r, v));
    }
}
