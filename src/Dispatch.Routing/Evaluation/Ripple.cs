using Dispatch.Core.Units;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Evaluation;

/// <summary>
/// Exact cost of putting stops into routes where only windows, lateness, ties and edges matter, without running the routes: delays are passed on from
/// stop to stop, within routes and over ties, until they die away; it ends as soon as the cost is too high. Starts only grow from those of the plan,
/// which are the least possible, so that what they settle at is the least again. Where something would become earlier (a detour that is a short cut,
/// a set-up that falls away) it has no answer.
/// </summary>
internal sealed class Ripple(FlatProblem problem, PlanState state, LinkClock links)
{
    private const int MaxVisits = 4000;
    private readonly FlatProblem _p = problem;
    private readonly int[] _start = new int[problem.ActivityCount];
    private readonly int[] _stamp = new int[problem.ActivityCount];
    private readonly int[] _insertion = new int[problem.VehicleCount];
    private readonly int[] _insertionStamp = new int[problem.VehicleCount];
    private readonly List<(int Vehicle, int Position, int[] Activities)> _insertions = [];
    private readonly Queue<(int Vehicle, int Position)> _open = new();
    private int _epoch, _visits;
    private long _cost, _limit, _lateUnit;
    private int _peak, _oldPeak;
    private Outcome _outcome;

    private enum Outcome
    {
        Possible,
        Impossible,
        Unknown,
    }

    /// <summary>Other vehicles than those with new stops whose routes were reached; valid until the next question.</summary>
    public List<int> Reached { get; } = [];

    /// <summary>Whether the question can be asked of the route.</summary>
    public static bool Suits(FlatVehicle v, RouteRecord r) => v.EdgesOnly && !r.ShiftMatters;

    /// <summary>Begins a question.</summary>
    /// <param name="limit">Costs at or above it need not be told.</param>
    /// <param name="peak">The plan's largest lateness.</param>
    public void Begin(long limit, long peak)
    {
        _epoch++;
        _visits = 0;
        _insertions.Clear();
        _open.Clear();
        Reached.Clear();
        (_cost, _limit, _outcome) = (0, limit, Outcome.Possible);
        _lateUnit = _p.AnyLatenessMax ? _p.Source.MaxLatenessCost : 0;
        _peak = _oldPeak = (int)peak;
    }

    /// <summary>Puts a role's activities before a position of a vehicle's route; a vehicle takes one role a question.</summary>
    /// <param name="vehicle">The vehicle.</param>
    /// <param name="position">The position.</param>
    /// <param name="activities">The activities, one right after the other.</param>
    /// <param name="extra">What this costs besides ways and lateness.</param>
    public void Put(int vehicle, int position, int[] activities, long extra)
    {
        var r = state.Route(vehicle);
        var v = _p.Vehicles[vehicle];
        _insertion[vehicle] = _insertions.Count;
        _insertionStamp[vehicle] = _epoch;
        _insertions.Add((vehicle, position, activities));
        var before = position == 0 ? v.Start : r.At[position - 1];
        var after = position == r.Count ? v.End : r.At[position];
        _cost += extra - (r.Activities > 0 ? r.EdgeIn[position] : 0);
        foreach (var a in activities)
        {
            _cost += Edge(v, before, _p.Location[a]);
            before = _p.Location[a];
            _start[a] = -1;
            _stamp[a] = _epoch;
        }

        _cost += Edge(v, before, after);
        _open.Enqueue((vehicle, position));
    }

    /// <summary>Exact change of cost; null when a hard rule is broken or it is not below the limit. False: no answer, ask the clocks.</summary>
    public bool Answer(out long? cost)
    {
        while (_outcome == Outcome.Possible && _open.TryDequeue(out var next))
            Walk(next.Vehicle, next.Position);
        cost = _outcome == Outcome.Possible && Total < _limit ? Total : null;
        return _outcome != Outcome.Unknown;
    }

    private long Total => _cost + (_lateUnit * (_peak - _oldPeak));

    /// <summary>Runs a route, new stops included, from a position on until nothing changes any more.</summary>
    private void Walk(int vehicle, int position)
    {
        var r = state.Route(vehicle);
        var v = _p.Vehicles[vehicle];
        var (at, put) = InsertionOf(vehicle, r);
        if (put.Length == 0 && !Reached.Contains(vehicle))
            Reached.Add(vehicle);
        var count = r.Count + put.Length;
        var (here, time) = position == 0 ? (v.Start, v.EarliestLeave) : LeaveFrom(r, v, at, put, position - 1);
        for (var q = position; q < count; q++)
        {
            if (++_visits > MaxVisits)
            {
                _outcome = Outcome.Unknown;
                return;
            }

            var node = NodeAt(r, at, put, q);
            var to = _p.Location[node];
            var arrival = here < 0 ? time : time + v.Duration[(here * _p.Locations) + to];
            var start = arrival <= TimeWindow.Forever ? _p.Open(node, arrival) : int.MaxValue;
            var isNew = q >= at && q < at + put.Length;
            var (now, latest) = isNew ? (_start[node], TimeWindow.Forever) : Known(r, node, q < at ? q : q - put.Length);
            if (_p.GroupOf[node] >= 0)
                start = Math.Max(start, now);
            if (start > latest || start > TimeWindow.Forever)
            {
                _outcome = Outcome.Impossible;
                return;
            }

            if (!isNew && !Goes(r, v, q - (q < at ? 0 : put.Length), q == at + put.Length && put.Length > 0, here, to, start, now))
                return;
            if (start > now && !Raise(node, now, start))
                return;
            start = _start[node];
            time = start + _p.Service[node] + (here != to ? _p.Setup[node] : 0);
            here = to;
        }

        if (time + (v.End >= 0 && here >= 0 ? v.Duration[(here * _p.Locations) + v.End] : 0) > v.Source.Shift.Latest)
            _outcome = Outcome.Impossible;
    }

    /// <summary>Whether the walk goes on behind a stop of the plan; it ends where nothing changes, and without an answer where something becomes earlier.</summary>
    private bool Goes(RouteRecord r, FlatVehicle v, int old, bool newBefore, int here, int to, int start, int now)
    {
        var wasAt = old == 0 ? v.Start : r.At[old - 1];
        var setup = _p.Setup[r.Nodes[old]] == 0 || !newBefore ? 0 : (here != to ? _p.Setup[r.Nodes[old]] : 0) - (wasAt != to ? _p.Setup[r.Nodes[old]] : 0);
        if (start < now || setup < 0)
        {
            _outcome = Outcome.Unknown;
            return false;
        }

        return start > now || setup > 0;
    }

    /// <summary>The stop starts later; so do the stops tied to it where the gaps demand it. False: the answer is known.</summary>
    private bool Raise(int activity, int from, int to)
    {
        _start[activity] = to;
        _stamp[activity] = _epoch;
        var soft = _p.SoftLatest[activity];
        if (to > soft)
        {
            _cost += _p.LateCost[activity] * (to - Math.Max(soft, from));
            _peak = Math.Max(_peak, to - soft);
            if (Total >= _limit)
            {
                _outcome = Outcome.Impossible;
                return false;
            }
        }

        if (_p.GroupOf[activity] < 0)
            return true;
        foreach (var link in _p.Groups[_p.GroupOf[activity]].Links)
        {
            if (link.From == activity && !Push(link.To, (long)to + link.MinGap))
                return false;
            if (link.To == activity && link.MaxGap < TimeWindow.Forever && !Push(link.From, (long)to - link.MaxGap))
                return false;
        }

        return true;
    }

    /// <summary>The stop starts no earlier than this; its route is run again from behind it.</summary>
    private bool Push(int activity, long bound)
    {
        var vehicle = links.VehicleOf[activity];
        var isNew = _stamp[activity] == _epoch && vehicle < 0;
        if (vehicle < 0 && !isNew)
            return true;
        var place = isNew ? -1 : links.PositionOf[activity];
        var (now, latest) = isNew ? (_start[activity], TimeWindow.Forever) : Known(state.Route(vehicle), activity, place);
        if (bound <= now)
            return true;
        var start = bound > TimeWindow.Forever ? int.MaxValue : _p.Open(activity, (int)bound);
        if (start > latest || start > TimeWindow.Forever || (!isNew && !Suits(_p.Vehicles[vehicle], state.Route(vehicle))))
        {
            _outcome = start > latest || start > TimeWindow.Forever ? Outcome.Impossible : Outcome.Unknown;
            return false;
        }

        if (!isNew)
            Enqueue(vehicle, place);
        else
            EnqueueNew(activity);
        return Raise(activity, now, start);
    }

    private void Enqueue(int vehicle, int place)
    {
        var (at, put) = InsertionOf(vehicle, state.Route(vehicle));
        _open.Enqueue((vehicle, (place < at ? place : place + put.Length) + 1));
    }

    private void EnqueueNew(int activity)
    {
        foreach (var (vehicle, position, activities) in _insertions)
        {
            var index = Array.IndexOf(activities, activity);
            if (index >= 0)
                _open.Enqueue((vehicle, position + index + 1));
        }
    }

    /// <summary>Where one is after a position, and when one leaves it.</summary>
    private (int Here, int Time) LeaveFrom(RouteRecord r, FlatVehicle v, int at, int[] put, int q)
    {
        var node = NodeAt(r, at, put, q);
        var here = _p.Location[node];
        var before = q == 0 ? v.Start : _p.Location[NodeAt(r, at, put, q - 1)];
        var start = _stamp[node] == _epoch ? _start[node] : r.Start[q < at ? q : q - put.Length];
        return (here, start + _p.Service[node] + (before != here ? _p.Setup[node] : 0));
    }

    private (int At, int[] Put) InsertionOf(int vehicle, RouteRecord r)
    {
        if (_insertionStamp[vehicle] != _epoch)
            return (r.Count, []);
        var (_, position, activities) = _insertions[_insertion[vehicle]];
        return (position, activities);
    }

    private static int NodeAt(RouteRecord r, int at, int[] put, int q) => q < at ? r.Nodes[q] : q < at + put.Length ? put[q - at] : r.Nodes[q - put.Length];

    /// <summary>Start of a stop of the plan as far as is known, and the latest its route alone allows.</summary>
    private (int Start, int Latest) Known(RouteRecord r, int activity, int place) => (_stamp[activity] == _epoch ? _start[activity] : r.Start[place], r.Late[place]);

    private long Edge(FlatVehicle v, int from, int to) => from < 0 || to < 0 ? 0 : v.EdgeCost[(from * _p.Locations) + to];
}
