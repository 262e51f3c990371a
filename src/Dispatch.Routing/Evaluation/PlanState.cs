using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Evaluation;

/// <summary>
/// A whole plan that can be tried on, changed and rolled back: one record per vehicle, the requests not served, equipment in use, and the
/// total cost. The only owner of cost: every delta given out is the difference of two exact route prices.
/// </summary>
internal sealed partial class PlanState
{
    private const int MaxRouteRuns = 200;
    private readonly FlatProblem _p;
    private readonly RouteClock _clock;
    private readonly LinkClock _links;
    private readonly LatestStarts _latest;
    private readonly RouteSlack _slack;
    private readonly TiedRoutes _tied;
    private readonly RouteRecord[] _routes;
    private readonly RouteRecord?[] _backup;
    private readonly RouteRecord?[] _trial;
    private readonly List<int> _trialVehicles = [];
    private readonly List<int> _touched = [];
    private readonly RecordPool _pool = new();
    private readonly EquipmentUse _equipment;
    private readonly bool[] _served;
    private readonly List<int> _removing = [];
    private readonly RouteRecord _probe = new();
    private long _routeCost, _savedRouteCost, _trialCost;

    public PlanState(FlatProblem problem)
    {
        _p = problem;
        _clock = new RouteClock(problem);
        _links = new LinkClock(problem);
        _latest = new LatestStarts(problem);
        _slack = new RouteSlack(problem);
        _tied = new TiedRoutes(problem, this, _links);
        Ripple = new Ripple(problem, this, _links);
        _routes = new RouteRecord[problem.VehicleCount];
        _backup = new RouteRecord[problem.VehicleCount];
        _trial = new RouteRecord[problem.VehicleCount];
        _equipment = new EquipmentUse(problem);
        _served = new bool[problem.RequestCount];
        Trips = new TripTable(problem);
        Keys = new RouteKeys(problem, _links, _routes);
        UnservedCost = problem.UnservedPenalty.Sum();
        for (var v = 0; v < _routes.Length; v++)
        {
            _routes[v] = _pool.Rent(v);
            foreach (var pause in problem.Vehicles[v].Breaks)
                _routes[v].Add(pause);
            _clock.Forward(_routes[v], _links);
            _latest.Fill(_routes[v]);
            Trips.Note(_routes[v]);
        }
    }

    public FlatProblem Problem => _p;

    public long UnservedCost { get; private set; }

    /// <summary>Total cost: routes, unserved penalties, and the largest lateness where it is priced.</summary>
    public long Cost => _routeCost + UnservedCost + (_p.AnyLatenessMax ? _p.Source.MaxLatenessCost * PeakLateness.Of(_routes) : 0);

    /// <summary>Vehicles whose routes changed since <see cref="Begin"/>.</summary>
    public IReadOnlyList<int> Touched => _touched;

    public RouteRecord Route(int vehicle) => _routes[vehicle];

    public bool Served(int request) => _served[request];

    /// <summary>Facts of routes with trips, where the problem is <see cref="FlatProblem.Tripwise"/>.</summary>
    public TripTable Trips { get; }

    /// <summary>What each route is, as a number.</summary>
    public RouteKeys Keys { get; }

    /// <summary>Routes that the last trial ran, those staged included.</summary>
    public List<int> TrialVehicles => _trialVehicles;

    /// <summary>Exact costs of insertions where only windows, lateness, ties and edges matter.</summary>
    public Ripple Ripple { get; }

    /// <summary>The largest lateness of the plan, where it is priced.</summary>
    public long Peak => _p.AnyLatenessMax ? PeakLateness.Of(_routes) : 0;

    /// <summary>The route of a vehicle in the trial.</summary>
    public RouteRecord Trial(int vehicle) => _trial[vehicle]!;

    public int VehicleOf(int activity) => _links.VehicleOf[activity];

    /// <summary>Starts a change that may be rolled back.</summary>
    public void Begin()
    {
        foreach (var v in _touched)
        {
            if (_backup[v] is { } old)
                _pool.Return(old);
            _backup[v] = null;
        }

        _touched.Clear();
        _savedRouteCost = _routeCost;
    }

    /// <summary>Undoes everything since <see cref="Begin"/>.</summary>
    public void Rollback()
    {
        foreach (var v in _touched)
            Forget(_routes[v]);
        foreach (var v in _touched)
        {
            Keys.Forget(_routes[v]);
            _pool.Return(_routes[v]);
            _routes[v] = _backup[v]!;
            _backup[v] = null;
            Remember(_routes[v]);
            Trips.Note(_routes[v]);
            Keys.Forget(_routes[v]);
        }

        _touched.Clear();
        _routeCost = _savedRouteCost;
    }

    /// <summary>Whether one more unit of every equipment kind the role needs can be had by the vehicle.</summary>
    public bool EquipmentFree(int role, int vehicle) => _equipment.Free(role, _routes[vehicle]);

    /// <summary>False while it is asked what would be possible without conflicts between requests. Default true.</summary>
    public bool ConflictsHold { get; set; } = true;

    /// <summary>Whether no request in conflict with this one is served by the vehicle's person.</summary>
    public bool MayServe(int request, int vehicle) =>
        _p.Conflicts is null || !ConflictsHold || _p.Conflicts.Allows(request, vehicle, _links.VehicleOf);

    /// <summary>
    /// Exact change of cost if the vehicle drove <paramref name="nodes"/>; null when a hard rule would be broken. Only for routes and
    /// activities without links; the caller adds the penalty saved.
    /// </summary>
    public long? TrySingle(int vehicle, ReadOnlySpan<int> nodes)
    {
        _probe.Vehicle = vehicle;
        _probe.Set(nodes);
        if (!_clock.Forward(_probe, _links) || !KeepsConflicts(_probe))
            return null;
        var price = _clock.Price(_probe);
        return price < 0 ? null : price - _routes[vehicle].Cost + LatenessDelta(_probe);
    }

    /// <summary>Starts a trial of several routes at once.</summary>
    public void BeginTrial()
    {
        foreach (var v in _trialVehicles)
        {
            if (_trial[v] is { } record)
                _pool.Return(record);
            _trial[v] = null;
        }

        _trialVehicles.Clear();
        _links.Begin();
    }

    /// <summary>Adds a vehicle with its new sequence to the trial.</summary>
    public void Stage(int vehicle, ReadOnlySpan<int> nodes)
    {
        Place(vehicle, nodes);
        _links.MarkDirty(vehicle);
    }

    private void Place(int vehicle, ReadOnlySpan<int> nodes)
    {
        var record = _trial[vehicle];
        if (record is null)
        {
            record = _trial[vehicle] = _pool.Rent(vehicle);
            _trialVehicles.Add(vehicle);
        }

        record.Set(nodes);
    }

    /// <summary>Marks an activity as done by the vehicle for the trial that follows.</summary>
    public void Introduce(int activity, int vehicle) => _links.Introduce(activity, vehicle);

    /// <summary>Takes back <see cref="Introduce"/> after a trial that is not committed.</summary>
    public void Retract(int activity) => _links.VehicleOf[activity] = -1;

    /// <summary>Runs the staged routes and all routes their links reach. Null: a hard rule would be broken.</summary>
    public long? RunTrial() => RunTrial(MaxRouteRuns);

    private long? RunTrial(int maxRuns)
    {
        for (var runs = 0; _links.NextDirty(out var v); runs++)
        {
            if (runs > maxRuns)
                return null;
            if (_trial[v] is null)
                Place(v, _routes[v].Nodes.AsSpan(0, _routes[v].Count));
            if (!_clock.Forward(_trial[v]!, _links))
                return null;
        }

        return PriceTrial();
    }

    /// <summary>Makes the last successful trial part of the plan.</summary>
    public void CommitTrial()
    {
        foreach (var v in _trialVehicles)
        {
            var old = _routes[v];
            if (_backup[v] is null)
            {
                _backup[v] = old;
                _touched.Add(v);
            }
            else
            {
                _pool.Return(old);
            }

            _equipment.Count(old, -1);
            Keys.Forget(old);
            _routes[v] = _trial[v]!;
            _trial[v] = null;
            _equipment.Count(_routes[v], 1);
            _latest.Fill(_routes[v]);
            _slack.Fill(_routes[v]);
            _links.Commit(_routes[v]);
            Trips.Note(_routes[v]);
            Keys.Forget(_routes[v]);
        }

        _trialVehicles.Clear();
        _routeCost += _trialCost;
    }

    /// <summary>Marks a request as served or not; its penalty follows.</summary>
    public void SetServed(int request, bool served)
    {
        if (_served[request] == served)
            return;
        _served[request] = served;
        UnservedCost += served ? -_p.UnservedPenalty[request] : _p.UnservedPenalty[request];
    }

    /// <summary>Makes the plan the one given by sequences (one per vehicle, breaks included). Not undoable.</summary>
    /// <exception cref="InvalidOperationException">The sequences break a hard rule.</exception>
    public void Load(int[][] sequences)
    {
        if (!TryLoad(sequences))
            throw new InvalidOperationException("The sequences break a hard rule.");
    }

    /// <summary>As <see cref="Load"/>. False: a hard rule would be broken, and the state serves for nothing but another load.</summary>
    public bool TryLoad(int[][] sequences)
    {
        Begin();
        BeginTrial();
        Array.Fill(_links.VehicleOf, -1);
        Trips.Clear();
        for (var v = 0; v < sequences.Length; v++)
        {
            foreach (var node in sequences[v])
            {
                if (_p.IsActivity(node))
                    _links.Introduce(node, v);
            }
        }

        for (var v = 0; v < sequences.Length; v++)
            Stage(v, sequences[v]);
        if (RunTrial(MaxRouteRuns * (1 + _routes.Length)) is null)
            return false;
        CommitTrial();
        for (var r = 0; r < _p.RequestCount; r++)
            SetServed(r, _links.VehicleOf[_p.FirstActivity(r)] >= 0);
        Begin();
        return true;
    }

    private long? PriceTrial()
    {
        long delta = 0;
        foreach (var v in _trialVehicles)
        {
            var price = _clock.Price(_trial[v]!);
            if (price < 0)
                return null;
            delta += price - _routes[v].Cost;
            if (!KeepsConflicts(_trial[v]!))
                return null;
        }

        _trialCost = delta;
        if (!_equipment.Suffices(_trialVehicles, _trial, _routes))
            return null;
        if (_p.AnyLatenessMax)
            delta += _p.Source.MaxLatenessCost * (PeakLateness.With(_routes, _trial) - PeakLateness.Of(_routes));
        return delta;
    }

    /// <summary>A number for the largest latenesses of the plan, as far down as a trial's routes can change them.</summary>
    public ulong PeakKey() => PeakLateness.Key(_routes);

    private long LatenessDelta(RouteRecord changed) => _p.AnyLatenessMax
        ? _p.Source.MaxLatenessCost * (PeakLateness.With(_routes, changed) - PeakLateness.Of(_routes))
        : 0;

    private bool KeepsConflicts(RouteRecord r)
    {
        if (_p.Conflicts is null)
            return true;
        for (var i = 0; i < r.Count; i++)
        {
            if (_p.IsActivity(r.Nodes[i]) && !MayServe(_p.RequestOf[r.Nodes[i]], r.Vehicle))
                return false;
        }

        return true;
    }

    private void Forget(RouteRecord r)
    {
        _equipment.Count(r, -1);
        for (var i = 0; i < r.Count; i++)
        {
            if (!_p.IsActivity(r.Nodes[i]))
                continue;
            _links.VehicleOf[r.Nodes[i]] = -1;
            Trips.Forget(r.Nodes[i]);
            SetServed(_p.RequestOf[r.Nodes[i]], false);
        }
    }

    private void Remember(RouteRecord r)
    {
        _equipment.Count(r, 1);
        _links.Commit(r);
        for (var i = 0; i < r.Count; i++)
        {
            if (_p.IsActivity(r.Nodes[i]))
                SetServed(_p.RequestOf[r.Nodes[i]], true);
        }
    }
}
