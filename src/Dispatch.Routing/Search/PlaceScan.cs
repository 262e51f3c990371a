using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Search;

/// <summary>
/// Lists the places of a role in one route that could cost less than a limit, each bounded from below in constant time by its edges, the wages of
/// the work added and its own lateness, and tested against the latest feasible starts. The exact clock is asked for none.
/// </summary>
internal sealed class PlaceScan(FlatProblem problem)
{
    private readonly FlatProblem _p = problem;
    private readonly PlainScan _plain = new(problem);
    private readonly SuffixWalk _walk = new(problem);
    private readonly NewTripScan _trips = new(problem);
    private List<Candidate>? _found;
    private int[] _activities = [];
    private int _role, _from, _to, _rowFrom, _rowTo, _innerCost, _inner, _softLatest;
    private long _lateCost, _limit;
    private bool _plainRole, _linked, _shiftMatters;

    /// <summary>The scans that follow are for this role.</summary>
    public void Turn(int role)
    {
        _role = role;
        _activities = _p.RoleActivities[role];
        _plainRole = true;
        _linked = _shiftMatters = false;
        foreach (var a in _activities)
        {
            _plainRole &= _p.PlainActivity[a];
            _linked |= _p.GroupOf[a] >= 0;
            _shiftMatters |= _p.ShiftMatters[a];
        }

        _from = _p.Location[_activities[0]];
        _to = _p.Location[_activities[^1]];
        _rowFrom = _from * _p.Locations;
        _rowTo = _to * _p.Locations;
        _softLatest = _p.SoftLatest[_activities[0]];
        _lateCost = _p.LateCost[_activities[0]];
    }

    /// <summary>Adds the route's places whose bound is below the limit.</summary>
    /// <param name="r">The route.</param>
    /// <param name="preference">What the vehicle costs in this role by preferences.</param>
    /// <param name="limit">What a place must cost less than.</param>
    /// <param name="plain">In plain routes the cheapest place alone will do.</param>
    /// <param name="found">Where they are added, from the front of the route to its end.</param>
    public void Scan(RouteRecord r, long preference, long limit, bool plain, List<Candidate> found)
    {
        var v = _p.Vehicles[r.Vehicle];
        var extra = preference + (r.Activities == 0 ? v.Source.FixedCost + v.Source.TripCost : 0) - r.Early;
        if (extra >= limit)
            return;
        (_limit, _found) = (limit, found);
        if (plain && _plainRole && r.Plain && _activities.Length == 1)
            ScanPlain(r, v, extra);
        else if (_activities.Length == 2 && !_p.Glued[_activities[1]])
            ScanPairs(r, extra);
        else
            ScanAll(r, v, extra);
    }

    private void ScanAll(RouteRecord r, FlatVehicle v, long extra)
    {
        var locked = _p.LockedVehicle[_role];
        if (locked >= 0 && locked != r.Vehicle)
            return;
        InnerCost(v);
        var first = _p.LockedCount(r);
        var trips = v.Source.ReloadDepots.Length > 0 && !_p.NeedsNoDepot[_role];
        if (trips)
            _trips.Turn(_activities, _inner, extra + _innerCost - r.Stale, _limit, _found!);
        var last = locked >= 0 ? first : r.Count;
        if (trips && first > 0)
            _trips.ScanAhead(r, v, first, last);
        for (var i = first; i <= last; i++)
        {
            if (RoutePlaces.IsGlued(_p, r, i))
                continue;
            if (!InTrip(r, v, i, extra))
                break;
            if (trips)
                _trips.Scan(r, v, i);
        }
    }

    private void ScanPlain(RouteRecord r, FlatVehicle v, long extra)
    {
        var source = _p.SourceDepot[_activities[0]];
        if (source >= 0 && source != v.Home)
            return;
        var position = _plain.Find(r, v, _activities[0], extra, _limit, 0, null);
        if (position >= 0)
            _found!.Add(new Candidate(new Placement(r.Vehicle, position, -1, NewTrip.No, -1), _plain.Cost, 0, TimeWindow.Forever, true));
    }

    private void ScanPairs(RouteRecord r, long extra)
    {
        for (var i = _p.LockedCount(r); i <= r.Count; i++)
        {
            if (RoutePlaces.IsGlued(_p, r, i))
                continue;
            for (var j = i; j <= r.Count; j++)
            {
                if (RoutePlaces.IsGlued(_p, r, j))
                    continue;
                _found!.Add(new Candidate(new Placement(r.Vehicle, i, j, NewTrip.No, -1), extra, 0, TimeWindow.Forever, false));
                if (j < r.Count && _p.IsLoad(r.Nodes[j]))
                    break;
            }
        }
    }

    private void InnerCost(FlatVehicle v)
    {
        _innerCost = _inner = 0;
        for (var k = 1; k < _activities.Length; k++)
        {
            var edge = (_p.Location[_activities[k - 1]] * _p.Locations) + _p.Location[_activities[k]];
            _innerCost += v.EdgeCost[edge];
            _inner += _p.Service[_activities[k - 1]] + v.Duration[edge];
        }
    }

    /// <summary>Judges the place inside the trip that is there. False: later places are too late as well.</summary>
    private bool InTrip(RouteRecord r, FlatVehicle v, int i, long extra)
    {
        var before = i == 0 ? v.Start : r.At[i - 1];
        var after = i == r.Count ? v.End : RoutePlaces.After(_p, r, i);
        var cost = extra + _innerCost;
        if (before >= 0)
            cost += v.EdgeCostInto[_rowFrom + before];
        if (after >= 0)
            cost += v.EdgeCost[_rowTo + after];
        if (before >= 0 && after >= 0)
            cost -= RoutePlaces.EdgeAcross(_p, r, i);
        if (cost >= _limit)
            return true;
        var leave = i == 0 ? v.EarliestLeave : r.Departure[i - 1];
        var arrive = before < 0 ? leave : v.Bands is null ? leave + v.DurationInto[_rowFrom + before] : leave + v.Travel(before, _from, leave);
        var start = _p.Open(_activities[0], arrive);
        if (start > TimeWindow.Forever)
            return false;
        var source = _p.SourceDepot[_activities[0]];
        if (source >= 0 && source != r.DepotBefore[i])
            return true;
        if (start > _softLatest)
            cost += _lateCost * (start - _softLatest);
        if (cost >= _limit)
            return true;
        var leaveAgain = start + _inner + _p.Service[_activities[^1]] + (before != _from ? _p.Setup[_activities[0]] : 0);
        var slack = Slack(r, i, before, after);
        if (v.TimeMatters)
            cost += WorkBound.Of(r, v, i, Added(r, v, i, before, after) - slack);
        if (cost >= _limit)
            return true;
        var limitAfter = v.Bands is null ? LimitAfter(r, v, i, before, after) : TimedLimitAfter(r, v, i, after, slack);
        if (leaveAgain > limitAfter + slack || !LoadFits(r, v, i))
            return true;
        var settled = false;
        if (v.Home < 0)
        {
            if (!_walk.Run(r, v, i, _to, leaveAgain))
                return true;
            cost += _walk.Lateness;
            if (cost >= _limit)
                return true;
            settled = v.EdgesOnly && _walk.Exact && _walk.Lateness == 0 && !_linked && _activities.Length == 1 && !_shiftMatters
                && !r.ShiftMatters && (start <= _softLatest || !_p.AnyLatenessMax);
        }

        _found!.Add(new Candidate(new Placement(r.Vehicle, i, -1, NewTrip.No, -1), cost, start, limitAfter - leaveAgain + start, settled));
        return true;
    }

    /// <summary>Travel, service and set-up that the place adds; the next stop's set-up aside.</summary>
    private int Added(RouteRecord r, FlatVehicle v, int i, int before, int after)
    {
        var added = _inner + _p.Service[_activities[^1]] + (before != _from ? _p.Setup[_activities[0]] : 0) - RoutePlaces.TravelAcross(_p, r, i);
        if (before >= 0)
            added += v.DurationInto[_rowFrom + before];
        if (after >= 0)
            added += v.Duration[_rowTo + after];
        return r.Activities == 0 && v.Home >= 0 ? added + _p.Service[_p.FirstLoad + v.Home] : added;
    }

    /// <summary>Latest departure to the place after that keeps everybody behind on time.</summary>
    private int LimitAfter(RouteRecord r, FlatVehicle v, int i, int before, int after)
    {
        var limit = i == r.Count ? v.Source.Shift.Latest : r.Late[i];
        if (after >= 0)
            limit -= v.Duration[_rowTo + after];
        if (i < r.Count && before >= 0 && after >= 0 && _p.IsBreak(r.Nodes[i]))
            limit += v.Duration[(before * _p.Locations) + after];
        return limit;
    }

    /// <summary>The same where hours of traffic differ, the slack yet to be added; before a break, whose place would change, no more than the shift's end.</summary>
    private int TimedLimitAfter(RouteRecord r, FlatVehicle v, int i, int after, int slack)
    {
        if (i < r.Count && _p.IsBreak(r.Nodes[i]))
            return v.Source.Shift.Latest;
        var limit = i == r.Count ? v.Source.Shift.Latest : r.Late[i];
        return after < 0 ? limit : v.Leave(_to, after, limit + slack) - slack;
    }

    /// <summary>Set-up that the stop after would no longer need, as it would then have a neighbour at the same gate.</summary>
    private int Slack(RouteRecord r, int i, int before, int after)
    {
        if (i == r.Count || after != _to || before == after || !_p.IsActivity(r.Nodes[i]))
            return before == after && after >= 0 && i < r.Count && after != _to && _p.IsActivity(r.Nodes[i]) ? -_p.Setup[r.Nodes[i]] : 0;
        return _p.Setup[r.Nodes[i]];
    }

    private bool LoadFits(RouteRecord r, FlatVehicle v, int i)
    {
        var trip = r.TripBefore[i];
        if (trip < 0)
            return true;
        for (var d = 0; d < _p.Dims; d++)
        {
            var load = r.TripLoad[(trip * _p.Dims) + d];
            foreach (var a in _activities)
                load += _p.FromDepot[(a * _p.Dims) + d];
            if (load > v.Capacity[d])
                return false;
        }

        return true;
    }
}
