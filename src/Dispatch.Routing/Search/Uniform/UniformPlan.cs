using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Search.Uniform;

/// <summary>
/// A plan of a <see cref="FlatProblem.Uniform"/> problem as linked stops. Putting a stop in or taking stops out costs time proportional to the
/// stops whose hours really change; what was changed is remembered, so that going back costs no more. Allocates nothing after construction.
/// </summary>
internal sealed class UniformPlan
{
    private readonly FlatProblem _p;
    private readonly int[] _cost, _time;
    private readonly int _size, _first;
    private readonly bool _timeIsCost;
    private readonly Stop[] _stops;
    private readonly int[] _room, _count;
    private readonly long[] _opening, _penalty;
    private readonly ulong[] _idle;
    private readonly int[] _stamp, _vehicleStamp;
    private readonly (int Node, Stop Was)[] _changes;
    private readonly (int Room, int Count)[] _was;
    private readonly int[] _touched;
    private readonly RouteSpans? _spans;
    private int _changed, _touchedCount, _epoch = 1;
    private long _savedCost;

    public UniformPlan(FlatProblem problem)
    {
        _p = problem;
        _first = problem.ActivityCount;
        _size = problem.Locations;
        (_cost, _time) = (problem.Vehicles[0].EdgeCost, problem.Vehicles[0].Duration);
        _timeIsCost = ReferenceEquals(_cost, _time);
        var nodes = _first + (2 * problem.VehicleCount);
        (_stops, _stamp, _changes) = (new Stop[nodes], new int[nodes], new (int, Stop)[nodes]);
        (_room, _count, _vehicleStamp) = (new int[problem.VehicleCount], new int[problem.VehicleCount], new int[problem.VehicleCount]);
        (_was, _touched) = (new (int, int)[problem.VehicleCount], new int[problem.VehicleCount]);
        _opening = [.. problem.Vehicles.Select(v => v.Source.FixedCost + v.Source.TripCost)];
        _penalty = [.. Enumerable.Range(0, _first).Select(a => problem.UnservedPenalty[problem.RequestOf[a]])];
        _idle = VehicleBits.None(problem.VehicleCount);
        _spans = RouteSpans.Of(problem);
        for (var a = 0; a < _first; a++)
            _stops[a] = StopOf(a);
        Clear();
    }

    public FlatProblem Problem => _p;

    /// <summary>Total cost: routes and unserved penalties.</summary>
    public long Cost { get; private set; }

    /// <summary>All stops: first one per activity, then two ends per vehicle.</summary>
    public ReadOnlySpan<Stop> Stops => _stops;

    /// <summary>How long routes last; null where nobody's working time is limited.</summary>
    public RouteSpans? Spans => _spans;

    /// <summary>Room left per vehicle; below every load where the vehicle may not be used.</summary>
    public ReadOnlySpan<int> Room => _room;

    /// <summary>Vehicles whose routes changed since <see cref="Begin"/>.</summary>
    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _touchedCount);

    public int Count(int vehicle) => _count[vehicle];

    /// <summary>The stop a vehicle's route begins with: its start, before all activities.</summary>
    public int StartOf(int vehicle) => _first + (2 * vehicle);

    /// <summary>Cost of calling out the vehicle.</summary>
    public long Opening(int vehicle) => _opening[vehicle];

    public int VehicleOf(int activity) => _stops[activity].Vehicle;

    /// <summary>The next vehicle without work at or after the given one, among those whose bits are set; −1 when there is none.</summary>
    public int NextIdle(int from, ulong[] among) => VehicleBits.Next(_idle, among, from);

    /// <summary>Starts a change that may be rolled back.</summary>
    public void Begin()
    {
        _changed = _touchedCount = 0;
        _epoch++;
        _savedCost = Cost;
        _spans?.Begin();
    }

    /// <summary>Undoes everything since <see cref="Begin"/>.</summary>
    public void Rollback()
    {
        for (var k = 0; k < _changed; k++)
            _stops[_changes[k].Node] = _changes[k].Was;
        for (var k = 0; k < _touchedCount; k++)
        {
            var v = _touched[k];
            (_room[v], _count[v]) = _was[v];
            NoteIdle(v);
        }

        Cost = _savedCost;
        _spans?.Rollback();
        Begin();
    }

    /// <summary>Puts an activity behind a stop; the place must have been found feasible.</summary>
    public void Insert(int activity, int previous)
    {
        ref var before = ref Touch(previous);
        var next = before.Next;
        ref var after = ref Touch(next);
        ref var stop = ref Touch(activity);
        var v = before.Vehicle;
        TouchVehicle(v);
        var (edgeIn, edgeOut) = (_cost[(before.Here * _size) + stop.Here], _cost[(stop.Here * _size) + after.Here]);
        Cost += edgeIn + edgeOut - _penalty[activity] + (_count[v] > 0 ? -after.EdgeIn : _opening[v]);
        (stop.Vehicle, stop.Previous, stop.Next, stop.Before, stop.After) = (v, previous, next, before.Here, after.Here);
        (stop.EdgeIn, stop.EdgeOut) = (edgeIn, edgeOut);
        (before.Next, before.After, before.EdgeOut) = (activity, stop.Here, edgeIn);
        (after.Previous, after.Before, after.EdgeIn) = (activity, stop.Here, edgeOut);
        _room[v] -= stop.Load;
        _count[v]++;
        NoteIdle(v);
        stop.Leave = int.MinValue;
        stop.Late = int.MinValue;
        Backward(activity, after.Late, previous);
        Forward(activity, before.Leave, next);
        _spans?.Renew(_stops, activity, activity, _first);
    }

    /// <summary>
    /// Takes activities out that stand on one route, given in its order. False: those that remain could not keep their windows or the working time
    /// (where going around is shorter than straight on); the plan then serves for nothing but <see cref="Rollback"/>.
    /// </summary>
    public bool Remove(ReadOnlySpan<int> activities)
    {
        var v = _stops[activities[0]].Vehicle;
        var (previous, next) = (_stops[activities[0]].Previous, _stops[activities[^1]].Next);
        TouchVehicle(v);
        foreach (var a in activities)
            Unlink(a, v);
        NoteIdle(v);
        Backward(_stops[next].Previous, _stops[next].Late, previous);
        if (!Forward(_stops[previous].Next, _stops[previous].Leave, next))
            return false;
        _spans?.Renew(_stops, _stops[previous].Next, _stops[next].Previous, _first);
        return _spans?.Holds(v, StartOf(v) + 1) != false;
    }

    /// <summary>Gives a whole route to a vehicle without work that can drive it, edges, windows and all.</summary>
    public void MoveRoute(int route, int vehicle)
    {
        TouchVehicle(route);
        TouchVehicle(vehicle);
        var (start, to) = (StartOf(route), StartOf(vehicle));
        var (first, last) = (_stops[start].Next, _stops[start + 1].Previous);
        Cost += _opening[vehicle] - _opening[route] - _stops[start].EdgeOut - _stops[start + 1].EdgeIn;
        for (var node = first; node < _first; node = _stops[node].Next)
            Touch(node).Vehicle = vehicle;
        Link(start, start + 1);
        Link(to, first);
        Link(last, to + 1);
        Cost += _stops[to].EdgeOut + _stops[to + 1].EdgeIn;
        var load = _p.Dims == 0 ? 0 : _p.Vehicles[route].Capacity[0] - _room[route];
        (_room[vehicle], _room[route]) = (_room[vehicle] - load, _room[route] + load);
        (_count[vehicle], _count[route]) = (_count[route], 0);
        NoteIdle(route);
        NoteIdle(vehicle);
        Backward(last, _stops[to + 1].Late, to);
        Forward(first, _stops[to].Leave, to + 1);
        _spans?.Renew(_stops, first, last, _first);
    }

    /// <summary>
    /// What follows a stop on its route and what follows another on its own change places; either may be the start of a route, and the two vehicles
    /// must be of one class. The change must have been found feasible.
    /// </summary>
    public void ExchangeTails(int one, int other)
    {
        var (v, w) = (_stops[one].Vehicle, _stops[other].Vehicle);
        TouchVehicle(v);
        TouchVehicle(w);
        var (nextOfOne, nextOfOther) = (_stops[one].Next, _stops[other].Next);
        var (mine, its) = (TailOf(one, w), TailOf(other, v));
        Cost -= Legs(v, one) + Legs(w, other);
        _room[v] += mine.Load - its.Load;
        _room[w] += its.Load - mine.Load;
        _count[v] += its.Count - mine.Count;
        _count[w] += mine.Count - its.Count;
        NoteIdle(v);
        NoteIdle(w);
        Follow(one, nextOfOther, its.Last, StartOf(v) + 1);
        Follow(other, nextOfOne, mine.Last, StartOf(w) + 1);
        Cost += Legs(v, one) + Legs(w, other);
    }

    /// <summary>Cost of the way out of a stop and of calling its vehicle out; nothing without work.</summary>
    private long Legs(int vehicle, int stop) => _count[vehicle] == 0 ? 0 : _opening[vehicle] + _stops[stop].EdgeOut;

    /// <summary>Gives what follows a stop to a vehicle; its last stop is −1 where nothing follows.</summary>
    private (int Last, int Count, int Load) TailOf(int stop, int vehicle)
    {
        var (last, count, load) = (-1, 0, 0);
        for (var node = _stops[stop].Next; node < _first; node = _stops[node].Next)
        {
            Touch(node).Vehicle = vehicle;
            (last, count, load) = (node, count + 1, load + _stops[node].Load);
        }

        return (last, count, load);
    }

    /// <summary>Lets stops, up to the last of them, follow a stop on the way to the end.</summary>
    private void Follow(int stop, int next, int last, int end)
    {
        if (last < 0)
            (next, last) = (end, stop);
        else
            Link(stop, next);
        Link(last, end);
        _stops[end].LeaveBefore = _stops[last].Leave;
        Backward(stop, _stops[next].Late, stop);
        Forward(next, _stops[stop].Leave, next);
        _spans?.Renew(_stops, next, stop, _first);
    }

    private void Link(int one, int other)
    {
        ref var before = ref Touch(one);
        ref var after = ref Touch(other);
        var edge = _cost[(before.Here * _size) + after.Here];
        (before.Next, before.After, before.EdgeOut) = (other, after.Here, edge);
        (after.Previous, after.Before, after.EdgeIn) = (one, before.Here, edge);
    }

    /// <summary>Makes the plan the one given by sequences, one per vehicle. Vehicles whose bit is not set have no room: their routes stay as they are.</summary>
    public void Load(int[][] sequences, ulong[] own)
    {
        Clear();
        for (var v = 0; v < sequences.Length; v++)
        {
            var previous = StartOf(v);
            foreach (var a in sequences[v])
            {
                Insert(a, previous);
                previous = a;
            }
        }

        for (var v = 0; v < sequences.Length; v++)
        {
            if (!VehicleBits.Has(own, v))
                _room[v] = -1;
        }

        Begin();
    }

    /// <summary>The activities of a route, into the caller's array; returns their number.</summary>
    public int Read(int vehicle, int[] into)
    {
        var n = 0;
        for (var node = _stops[StartOf(vehicle)].Next; node < _first; node = _stops[node].Next)
            into[n++] = node;
        return n;
    }

    /// <summary>Cost of a vehicle's route with its opening.</summary>
    public long RouteCost(int vehicle)
    {
        if (_count[vehicle] == 0)
            return 0;
        var cost = _opening[vehicle];
        var node = StartOf(vehicle);
        do
        {
            cost += _stops[node].EdgeOut;
            node = _stops[node].Next;
        }
        while (node < _first);
        return cost;
    }

    private void Clear()
    {
        Begin();
        Cost = _penalty.Sum();
        for (var a = 0; a < _first; a++)
            _stops[a].Vehicle = -1;
        for (var v = 0; v < _room.Length; v++)
        {
            var vehicle = _p.Vehicles[v];
            var (start, end) = (StartOf(v), StartOf(v) + 1);
            var edge = _cost[(vehicle.Start * _size) + vehicle.End];
            _stops[start] = new Stop { Vehicle = v, Next = end, Here = vehicle.Start, After = vehicle.End, EdgeOut = edge, Leave = vehicle.EarliestLeave };
            _stops[end] = new Stop { Vehicle = v, Previous = start, Here = vehicle.End, Before = vehicle.Start, EdgeIn = edge, Late = vehicle.Source.Shift.Latest };
            (_room[v], _count[v]) = (_p.Dims == 0 ? int.MaxValue : vehicle.Capacity[0], 0);
            NoteIdle(v);
            _spans?.Renew(_stops, end, start, _first);
        }

        Begin();
    }

    private Stop StopOf(int activity) => new()
    {
        Here = _p.Location[activity],
        Earliest = _p.Earliest[activity],
        Latest = _p.Latest[activity],
        Service = _p.Service[activity],
        Load = _p.Dims == 0 ? 0 : _p.FromDepot[activity],
    };

    private void Unlink(int activity, int v)
    {
        ref var stop = ref Touch(activity);
        ref var before = ref Touch(stop.Previous);
        ref var after = ref Touch(stop.Next);
        var edge = _cost[(before.Here * _size) + after.Here];
        Cost += _penalty[activity] - stop.EdgeIn - stop.EdgeOut + (--_count[v] > 0 ? edge : -_opening[v]);
        (before.Next, before.After, before.EdgeOut) = (stop.Next, after.Here, edge);
        (after.Previous, after.Before, after.EdgeIn) = (stop.Previous, before.Here, edge);
        _room[v] += stop.Load;
        stop.Vehicle = -1;
    }

    /// <summary>Earliest departures from a stop on, until one behind <paramref name="last"/> stays what it was. False: somebody would be served too late.</summary>
    private bool Forward(int node, int leave, int last)
    {
        for (var free = false; ; )
        {
            ref var stop = ref Touch(node);
            stop.LeaveBefore = leave;
            if (node >= _first)
                return leave + Time(stop.Before, stop.Here, stop.EdgeIn) <= stop.Late;
            free |= node == last;
            var start = Math.Max(leave + Time(stop.Before, stop.Here, stop.EdgeIn), stop.Earliest);
            if (start > stop.Late)
                return false;
            leave = start + stop.Service;
            if (free && leave == stop.Leave)
                return true;
            stop.Leave = leave;
            node = stop.Next;
        }
    }

    /// <summary>Latest starts from a stop back, until one before <paramref name="last"/> stays what it was.</summary>
    private void Backward(int node, int late, int last)
    {
        for (var free = false; ; )
        {
            ref var stop = ref Touch(node);
            stop.LateAfter = late;
            if (node >= _first)
                return;
            free |= node == last;
            late = Math.Min(stop.Latest, late - Time(stop.Here, stop.After, stop.EdgeOut) - stop.Service);
            if (free && late == stop.Late)
                return;
            stop.Late = late;
            node = stop.Previous;
        }
    }

    private int Time(int from, int to, int edge) => _timeIsCost ? edge : _time[(from * _size) + to];

    private ref Stop Touch(int node)
    {
        ref var stop = ref _stops[node];
        if (_stamp[node] != _epoch)
        {
            _stamp[node] = _epoch;
            ref var change = ref _changes[_changed++];
            change.Node = node;
            change.Was = stop;
        }

        return ref stop;
    }

    private void TouchVehicle(int v)
    {
        if (_vehicleStamp[v] == _epoch)
            return;
        _vehicleStamp[v] = _epoch;
        _was[v] = (_room[v], _count[v]);
        _touched[_touchedCount++] = v;
    }

    private void NoteIdle(int v) => VehicleBits.Put(_idle, v, _count[v] == 0);
}
