using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Search;

/// <summary>
/// Finds the cheapest place for a role. What is remembered of routes that have not changed comes first; in the others places are bounded from below
/// (<see cref="PlaceScan"/>) and priced exactly in the order of their bounds, as long as one could win. Blinks (Christiaens and Vanden Berghe 2020) pass
/// over places by chance; where answers are remembered, over a route's best place.
/// </summary>
/// <param name="state">The plan.</param>
/// <param name="neighbourhood">Where to look first, in problems of trips; null = everywhere.</param>
/// <param name="memo">What earlier searches found; null = nothing is remembered.</param>
/// <param name="scope">Whose routes may change; null = all.</param>
internal sealed class InsertionFinder(PlanState state, Neighbourhood? neighbourhood = null, InsertionMemo? memo = null, WorkScope? scope = null)
{
    private readonly PlanState _state = state;
    private readonly FlatProblem _p = state.Problem;
    private readonly PlaceScan _scan = new(state.Problem);
    private readonly TripScan? _trips = state.Problem.Tripwise ? new TripScan(state) : null;
    private readonly List<Candidate> _places = [];
    private readonly List<Turn> _turns = [];
    private readonly List<int> _reached = [], _none = [];
    private readonly int[] _buffer = new int[(state.Problem.ActivityCount * 2) + state.Problem.BreakCount + 8];
    private readonly int[] _emptyTried = new int[state.Problem.VehicleCount + 1];
    private int _emptyEpoch;
    private int[] _activities = [];
    private int _role;
    private long _otherCost, _peak;
    private bool _linked, _priced, _quiet, _equipped, _conflicted;
    private double _blink;
    private Rng? _rng;

    /// <summary>Best place found by the last search.</summary>
    public Placement Best { get; private set; }

    /// <summary>Exact change of route cost of <see cref="Best"/>.</summary>
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
        memo?.Turn(role);
        _turns.Clear();
        _places.Clear();
        var vehicles = _p.CompatibleVehicles[role];
        for (var k = 0; k < vehicles.Length; k++)
            Recall(k, vehicles[k]);
        ScanUnknown();
        foreach (var turn in _turns)
            Settle(turn);
        return Best.Vehicle >= 0;
    }

    /// <summary>Puts the request at <see cref="Best"/> where trips change vehicles for it; null where nothing but the stop itself is put in.</summary>
    public bool? ApplyMove(int request) => _trips?.ApplyMove(request);

    /// <summary>Adds promising places of a team role to the list: lower bound of cost, and the span in which work could start there.</summary>
    public void Collect(int role, CandidateList candidates, double blink, Rng rng)
    {
        Begin(role, blink, rng);
        var vehicles = _p.CompatibleVehicles[role];
        for (var k = 0; k < vehicles.Length; k++)
        {
            var preference = _p.Preferences.Of(role, k);
            if (preference >= candidates.Limit || scope?.Has(vehicles[k]) == false || !MayTake(vehicles[k]))
                continue;
            _places.Clear();
            _scan.Scan(_state.Route(vehicles[k]), preference, candidates.Limit, plain: false, _places);
            foreach (var place in _places)
            {
                if (!Blinks())
                    candidates.Add(place);
            }
        }
    }

    private void Begin(int role, double blink, Rng rng)
    {
        _role = role;
        _rng = rng;
        _blink = blink;
        _emptyEpoch++;
        _activities = _p.RoleActivities[role];
        _linked = false;
        _quiet = true;
        _peak = _state.Peak;
        foreach (var a in _activities)
        {
            _linked |= _p.GroupOf[a] >= 0;
            _quiet &= !_p.ShiftMatters[a];
        }

        _otherCost = _p.StrangerCost(role);
        _priced = _p.PricedRole[_activities[0]];
        _equipped = _p.Roles[role].Equipment.Length > 0;
        _conflicted = _p.Conflicts?.Concerns(_p.RequestOf[_activities[0]]) == true;
        _scan.Turn(role);
    }

    /// <summary>Takes what is remembered of the role's k-th possible vehicle, or notes it down to be looked at.</summary>
    private void Recall(int k, int vehicle)
    {
        if (scope?.Has(vehicle) == false || (_state.Keys.Idle(vehicle) && SameAsTried(k, vehicle)) || !MayTake(vehicle))
            return;
        if (memo is null || !memo.Known(k, vehicle, out var place, out var cost))
            _turns.Add(new Turn(k, _state.Route(vehicle), 0, 0, 0));
        else if (place.Vehicle < 0 && cost < BestCost)
            _turns.Add(new Turn(k, _state.Route(vehicle), 0, 0, cost));
        else if (cost < BestCost && !Blinks())
            (Best, BestCost) = (place, cost);
    }

    /// <summary>What depends on other routes too: equipment that is left, households kept apart.</summary>
    private bool MayTake(int vehicle) => (!_equipped || _state.EquipmentFree(_role, vehicle))
        && (!_conflicted || _state.MayServe(_p.RequestOf[_activities[0]], vehicle));

    /// <summary>Vehicles without work that are alike need only be tried once.</summary>
    private bool SameAsTried(int k, int vehicle)
    {
        if (_priced && _p.Preferences.Of(_role, k) != _otherCost)
            return false;
        ref var tried = ref _emptyTried[_p.Vehicles[vehicle].Class];
        if (tried == _emptyEpoch)
            return true;
        tried = _emptyEpoch;
        return false;
    }

    /// <summary>Bounds the places of the routes that are not known; those with the lowest bound come first.</summary>
    private void ScanUnknown()
    {
        var kept = 0;
        for (var t = 0; t < _turns.Count; t++)
        {
            var (k, r, _, _, bound) = _turns[t];
            if (bound >= BestCost)
                continue;
            var first = _places.Count;
            _scan.Scan(r, _p.Preferences.Of(_role, k), BestCost, plain: true, _places);
            var least = BestCost;
            for (var i = first; i < _places.Count; i++)
                least = Math.Min(least, _places[i].Bound);
            if (first == _places.Count)
                memo?.Keep(k, r.Vehicle, Placement.None, BestCost, _none);
            else
                _turns[kept++] = new Turn(k, r, first, _places.Count, least);
        }

        _turns.RemoveRange(kept, _turns.Count - kept);
        _turns.Sort();
    }

    /// <summary>Prices places of one route in the order of their bounds, as long as one could win.</summary>
    private void Settle(Turn turn)
    {
        var (best, limit, rest) = (Placement.None, BestCost, 0L);
        _reached.Clear();
        while (true)
        {
            var next = turn.First;
            for (var i = turn.First + 1; i < turn.End; i++)
            {
                if (_places[i].Bound < _places[next].Bound)
                    next = i;
            }

            var place = _places[next];
            rest = place.Bound;
            if (rest >= limit)
                break;
            _places[next] = place with { Bound = long.MaxValue };
            if (memo is null && Blinks())
                continue;
            if ((place.Settled ? place.Bound : Price(place.Place, turn.Route, limit)) is { } cost && cost < limit)
                (best, limit) = (place.Place, cost);
        }

        memo?.Keep(turn.Index, turn.Route.Vehicle, best, limit, _reached);
        if (best.Vehicle >= 0 && (memo is null || !Blinks()))
            (Best, BestCost) = (best, limit);
    }

    private bool Blinks() => _blink > 0 && _rng!.Chance(_blink);

    /// <summary>Exact change of cost of a placement of the current role.</summary>
    private long? Price(Placement place, RouteRecord r, long limit)
    {
        if (_quiet && Rippled.Suits(_p, place, r))
        {
            _state.Ripple.Begin(limit, _peak);
            Rippled.Put(_state, _role, place);
            if (_state.Ripple.Answer(out var rippled))
            {
                Note(_state.Ripple.Reached, place.Vehicle);
                return rippled;
            }
        }

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
        Note(_state.TrialVehicles, place.Vehicle);
        return cost;
    }

    private void Note(List<int> reached, int own)
    {
        foreach (var v in reached)
        {
            if (v != own && !_reached.Contains(v))
                _reached.Add(v);
        }
    }

    /// <summary>A route to be looked at: which of the role's possible vehicles, its places in the list, the least bound of them.</summary>
    private readonly record struct Turn(int Index, RouteRecord Route, int First, int End, long Bound) : IComparable<Turn>
    {
        public int CompareTo(Turn other) => Bound != other.Bound ? Bound.CompareTo(other.Bound) : Index.CompareTo(other.Index);
    }
}
