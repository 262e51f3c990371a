using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Search;

/// <summary>
/// Finds the cheapest place for a role. A place is first bounded from below by its edge costs and tested against the latest feasible
/// starts (constant time); only what could win is priced exactly. Blinks (Christiaens and Vanden Berghe 2020) skip a place by chance.
/// </summary>
internal sealed class InsertionFinder(PlanState state, Neighbourhood? neighbourhood = null)
{
    private readonly PlanState _state = state;
    private readonly FlatProblem _p = state.Problem;
    private readonly PlainScan _plain = new(state.Problem);
    private readonly TripScan? _trips = state.Problem.Tripwise ? new TripScan(state) : null;
    private readonly SuffixWalk _walk = new(state.Problem);
    private readonly int[] _buffer = new int[(state.Problem.ActivityCount * 2) + state.Problem.BreakCount + 8];
    private readonly int[] _emptyTried = new int[state.Problem.VehicleCount + 1];
    private int _emptyEpoch;
    private int[] _activities = [];
    private int _role, _from, _to, _rowFrom, _rowTo, _innerCost, _inner, _softLatest;
    private long _lateCost, _otherCost;
    private bool _plainRole, _linked, _shiftMatters, _priced, _equipped, _conflicted;
    private double _blink;
    private Rng? _rng;

    /// <summary>Best place found by the last search.</summary>
    public Placement Best { get; private set; }

    /// <summary>Exact change of route cost of <see cref="Best"/> (for candidates of teams: a lower bound).</summary>
    public long BestCost { get; private set; }

    /// <summary>Scratch for sequences, large enough for any route.</summary>
    public int[] Buffer => _buffer;

    /// <summary>Searches the best place for a role without links to its own request's other roles; false when there is none below <paramref name="limit"/>.</summary>
    public bool Find(int role, long limit, double blink, Rng rng)
    {
        if (_trips is not null && _trips.Find(_p.RoleActivities[role][0], neighbourhood, limit, blink, rng))
        {
            (Best, BestCost) = (_trips.Best, _trips.Cost);
            return true;
        }

        if (_trips is not null && _p.DepotCount <= 1)
            return false;
        Begin(role, blink, rng);
        Best = Placement.None;
        BestCost = limit;
        foreach (var v in _p.CompatibleVehicles[role])
            Scan(v, null);
        return Best.Vehicle >= 0;
    }

    /// <summary>Puts the request at <see cref="Best"/> where trips change vehicles for it; null where nothing but the stop itself is put in.</summary>
    public bool? ApplyMove(int request) => _trips?.ApplyMove(request);

    /// <summary>Adds promising places of a team role to the list: lower bound of cost, and the span in which work could start there.</summary>
    public void Collect(int role, CandidateList candidates, double blink, Rng rng)
    {
        Begin(role, blink, rng);
        Best = Placement.None;
        BestCost = long.MaxValue;
        foreach (var v in _p.CompatibleVehicles[role])
            Scan(v, candidates);
    }

    private void Begin(int role, double blink, Rng rng)
    {
        _role = role;
        _rng = rng;
        _blink = blink;
        _emptyEpoch++;
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
        _otherCost = _p.StrangerCost(role);
        _priced = _p.PricedRole[_activities[0]];
        _equipped = _p.Roles[role].Equipment.Length > 0;
        _conflicted = _p.Conflicts?.Concerns(_p.RequestOf[_activities[0]]) == true;
    }

    private void Scan(int vehicle, CandidateList? candidates)
    {
        var r = _state.Route(vehicle);
        var v = _p.Vehicles[vehicle];
        var preference = _priced ? _p.PreferenceCost(_role, vehicle) : 0;
        var opening = 0L;
        if (r.Activities == 0)
        {
            // Empty vehicles that are alike need only be tried once; a team may need several of them.
            if (candidates is null && preference == _otherCost)
            {
                if (_emptyTried[v.Class] == _emptyEpoch)
                    return;
                _emptyTried[v.Class] = _emptyEpoch;
            }

            opening = v.Source.FixedCost + v.Source.TripCost;
        }

        if (preference + opening >= BestCost || (_equipped && !_state.EquipmentFree(_role, vehicle))
            || (_conflicted && !_state.MayServe(_p.RequestOf[_activities[0]], vehicle)))
            return;
        if (candidates is null && _plainRole && r.Plain && _activities.Length == 1)
        {
            ScanPlain(r, v, preference + opening);
            return;
        }

        InnerCost(v);
        if (_activities.Length == 2 && !_p.Glued[_activities[1]])
        {
            ScanPairs(r, v, preference + opening);
            return;
        }

        var locked = _p.LockedVehicle[_role];
        if (locked >= 0 && locked != vehicle)
            return;
        var first = _p.LockedCount(r);
        for (var i = first; i <= (locked >= 0 ? first : r.Count); i++)
        {
            if (i < r.Count && _p.IsActivity(r.Nodes[i]) && _p.Glued[r.Nodes[i]])
                continue;
            if (!InTrip(r, v, i, preference + opening, candidates))
                break;
            if (v.Source.ReloadDepots.Length > 0 && !_p.NeedsNoDepot[_role])
                NewTrips(r, v, i, preference + opening, candidates);
        }
    }

    private void ScanPlain(RouteRecord r, FlatVehicle v, long extra)
    {
        var source = _p.SourceDepot[_activities[0]];
        if (source >= 0 && source != v.Home)
            return;
        var position = _plain.Find(r, v, _activities[0], extra, BestCost, _blink, _rng!);
        if (position < 0)
            return;
        Best = new Placement(r.Vehicle, position, -1, NewTrip.No, -1);
        BestCost = _plain.Cost;
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
    private bool InTrip(RouteRecord r, FlatVehicle v, int i, long extra, CandidateList? candidates)
    {
        var before = i == 0 ? v.Start : r.At[i - 1];
        var after = i == r.Count ? v.End : NextLocation(r, i);
        var cost = extra + _innerCost;
        if (before >= 0)
            cost += v.EdgeCostInto[_rowFrom + before];
        if (after >= 0)
            cost += v.EdgeCost[_rowTo + after];
        if (before >= 0 && after >= 0)
            cost -= EdgeAcross(r, i);
        if (cost >= BestCost || (_blink > 0 && _rng!.Chance(_blink)))
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
        if (cost >= BestCost)
            return true;
        var leaveAgain = start + _inner + _p.Service[_activities[^1]] + (before != _from ? _p.Setup[_activities[0]] : 0);
        var slack = Slack(r, i, before, after);
        var limitAfter = v.Bands is null ? LimitAfter(r, v, i, before, after) : TimedLimitAfter(r, v, i, after, slack);
        if (leaveAgain > limitAfter + slack || !LoadFits(r, v, i))
            return true;
        var settled = false;
        if (v.Home < 0)
        {
            if (!_walk.Run(r, v, i, _to, leaveAgain))
                return true;
            cost += _walk.Lateness;
            if (cost >= BestCost)
                return true;
            settled = v.EdgesOnly && _walk.Exact && _walk.Lateness == 0 && !_linked && _activities.Length == 1 && !_shiftMatters
                && !r.ShiftMatters && (start <= _softLatest || !_p.AnyLatenessMax);
        }

        Judge(new Placement(r.Vehicle, i, -1, NewTrip.No, -1), r, cost, start, limitAfter - leaveAgain + start, settled, candidates);
        return true;
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

    /// <summary>What the leg into the place after costs now; a break on the way has none of its own.</summary>
    private long EdgeAcross(RouteRecord r, int i)
    {
        if (r.Activities == 0)
            return 0;
        while (i < r.Count && _p.IsBreak(r.Nodes[i]))
            i++;
        return r.EdgeIn[i];
    }

    /// <summary>Set-up that the stop after would no longer need, as it would then have a neighbour at the same gate.</summary>
    private int Slack(RouteRecord r, int i, int before, int after)
    {
        if (i == r.Count || after != _to || before == after || !_p.IsActivity(r.Nodes[i]))
            return before == after && after >= 0 && i < r.Count && after != _to && _p.IsActivity(r.Nodes[i]) ? -_p.Setup[r.Nodes[i]] : 0;
        return _p.Setup[r.Nodes[i]];
    }

    private int NextLocation(RouteRecord r, int i)
    {
        while (i < r.Count && _p.IsBreak(r.Nodes[i]))
            i++;
        return i == r.Count ? _p.Vehicles[r.Vehicle].End : _p.Location[r.Nodes[i]];
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

    private void NewTrips(RouteRecord r, FlatVehicle v, int i, long extra, CandidateList? candidates)
    {
        var source = _p.SourceDepot[_activities[0]];
        var fresh = IsFresh(r, i);
        if (r.CountedTrips >= v.Source.MaxTrips && !fresh)
            return;
        foreach (var depot in v.Source.ReloadDepots)
        {
            if (source >= 0 && source != depot)
                continue;
            var splits = i < r.Count && !_p.IsLoad(r.Nodes[i]) && r.CountedTrips < v.Source.MaxTrips;
            if (!fresh || depot != v.Home)
                NewTripAt(r, v, new Placement(r.Vehicle, i, -1, NewTrip.Before, depot), extra, candidates);
            if (splits && (source < 0 || source == r.DepotBefore[i]))
                NewTripAt(r, v, new Placement(r.Vehicle, i, -1, NewTrip.After, depot), extra, candidates);
        }
    }

    /// <summary>Nothing is done and nothing loaded before the position: a load there begins the first trip that counts.</summary>
    private bool IsFresh(RouteRecord r, int i)
    {
        while (i > 0 && _p.IsBreak(r.Nodes[i - 1]))
            i--;
        return i == 0;
    }

    private void NewTripAt(RouteRecord r, FlatVehicle v, Placement place, long extra, CandidateList? candidates)
    {
        var n = _p.Locations;
        var i = place.Position;
        var before = i == 0 ? v.Start : r.At[i - 1];
        var after = i == r.Count ? v.End : NextLocation(r, i);
        var depot = _p.Location[_p.FirstLoad + place.Depot];
        var cost = extra + _innerCost + v.Source.TripCost;
        if (r.Activities == 0 || (place.Load == NewTrip.Before && IsFresh(r, i)))
            cost -= v.Source.TripCost;
        cost += place.Load == NewTrip.Before
            ? Edge(v, before, depot) + v.EdgeCost[(depot * n) + _from] + Edge(v, _to, after)
            : Edge(v, before, _from) + v.EdgeCost[(_to * n) + depot] + Edge(v, depot, after);
        if (before >= 0 && after >= 0)
            cost -= EdgeAcross(r, i);
        if (cost >= BestCost || (_blink > 0 && _rng!.Chance(_blink)))
            return;
        var leave = i == 0 ? v.EarliestLeave : r.Departure[i - 1];
        var start = _p.Open(_activities[0], leave);
        if (start > TimeWindow.Forever)
            return;
        Judge(place, r, cost, start, TimeWindow.Forever, false, candidates);
    }

    private long Edge(FlatVehicle v, int from, int to) => from < 0 || to < 0 ? 0 : v.EdgeCost[(from * _p.Locations) + to];

    private void ScanPairs(RouteRecord r, FlatVehicle v, long extra)
    {
        for (var i = _p.LockedCount(r); i <= r.Count; i++)
        {
            if (i < r.Count && _p.IsActivity(r.Nodes[i]) && _p.Glued[r.Nodes[i]])
                continue;
            for (var j = i; j <= r.Count; j++)
            {
                if (j < r.Count && _p.IsActivity(r.Nodes[j]) && _p.Glued[r.Nodes[j]])
                    continue;
                Judge(new Placement(r.Vehicle, i, j, NewTrip.No, -1), r, extra, 0, TimeWindow.Forever, false, null);
                if (j < r.Count && _p.IsLoad(r.Nodes[j]))
                    break;
            }
        }
    }

    private void Judge(Placement place, RouteRecord r, long bound, int earliest, int latest, bool settled, CandidateList? candidates)
    {
        if (candidates is not null)
        {
            candidates.Add(new Candidate(place, bound, earliest, latest));
            return;
        }

        if (settled)
        {
            Best = place;
            BestCost = bound;
            return;
        }

        if (Price(place, r) is { } cost && cost < BestCost)
        {
            Best = place;
            BestCost = cost;
        }
    }

    /// <summary>Exact change of cost of a placement of the current role.</summary>
    private long? Price(Placement place, RouteRecord r)
    {
        var n = Sequences.Inserted(_p, r, place, _activities, _buffer);
        if (!r.HasLinks && !_linked)
            return _state.TrySingle(place.Vehicle, _buffer.AsSpan(0, n));
        _state.BeginTrial();
        foreach (var a in _activities)
            _state.Introduce(a, place.Vehicle);
        _state.Stage(place.Vehicle, _buffer.AsSpan(0, n));
        var cost = _state.RunTrial();
        foreach (var a in _activities)
            _state.Retract(a);
        return cost;
    }
}
