using Dispatch.Core.Units;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Evaluation;

/// <summary>
/// Facts of routes with several trips, releases and limits of working time, by which an insertion is judged in constant time: filled when a route
/// becomes part of the plan. Only where <see cref="FlatProblem.Tripwise"/>; nothing for others.
/// </summary>
internal sealed class TripTable
{
    private static readonly TimeSegment _nothing = new(0, -TimeWindow.Forever, TimeWindow.Forever);
    private readonly FlatProblem _p;
    private readonly TripStop[] _stops;
    private readonly ulong[] _idle;
    private readonly bool _active;

    public TripTable(FlatProblem problem)
    {
        _p = problem;
        _active = problem.Tripwise;
        _stops = new TripStop[_active ? problem.ActivityCount : 0];
        _idle = VehicleBits.None(_active ? problem.VehicleCount : 0);
        Clear();
    }

    /// <summary>One entry per activity.</summary>
    public ReadOnlySpan<TripStop> Stops => _stops;

    /// <summary>Nobody is served.</summary>
    public void Clear()
    {
        for (var a = 0; a < _stops.Length; a++)
            _stops[a].Vehicle = -1;
    }

    /// <summary>The activity is not served any more.</summary>
    public void Forget(int activity)
    {
        if (_active)
            _stops[activity].Vehicle = -1;
    }

    /// <summary>The next vehicle without work at or after the given one, among those whose bits are set; −1 when there is none.</summary>
    public int NextIdle(int from, ulong[] among) => VehicleBits.Next(_idle, among, from);

    private void Fill(RouteRecord r)
    {
        r.GapsFilled = true;
        r.ReserveGaps();
        var v = _p.Vehicles[r.Vehicle];
        var limited = v.TimeMatters;
        var before = new TimeSegment(0, v.Source.Shift.Earliest, TimeWindow.Forever);
        var (arrive, from) = (v.Source.Shift.Earliest, 0);
        for (var trip = 0; trip < r.TripSlots; trip++)
        {
            ref var head = ref r.Heads[trip];
            head.Depot = trip == 0 ? v.Home : r.Nodes[from - 1] - _p.FirstLoad;
            head.Arrive = arrive;
            head.Before = before;
            Goods(r, trip, from, ref head);
            var leave = Times(r, v, from, ref head, limited, out before);
            if (head.End == r.Count)
                break;
            arrive = leave + r.TravelIn[head.End];
            before = before.Drive(r.TravelIn[head.End]);
            from = head.End + 1;
        }

        if (limited)
            Suffixes(r, v);
    }

    /// <summary>Takes a route that became part of the plan and has its latest starts.</summary>
    public void Note(RouteRecord r)
    {
        if (!_active)
            return;
        if (!r.GapsFilled)
            Fill(r);
        VehicleBits.Put(_idle, r.Vehicle, r.Activities == 0);
        var capacity = _p.Dims == 0 ? int.MaxValue : _p.Vehicles[r.Vehicle].Capacity[0];
        for (var i = 0; i < r.Count; i++)
        {
            if (!_p.IsActivity(r.Nodes[i]))
                continue;
            ref var stop = ref _stops[r.Nodes[i]];
            ref readonly var gap = ref r.Gaps[i];
            ref readonly var next = ref r.Gaps[i + 1];
            stop.Vehicle = r.Vehicle;
            stop.Position = i;
            stop.Here = gap.After;
            stop.Before = gap.Before;
            stop.After = next.After;
            stop.EdgeIn = gap.Edge;
            stop.EdgeOut = next.Edge;
            stop.Room = capacity - r.Heads[gap.Trip].Load;
        }
    }

    /// <summary>Goods and releases before and after every gap of a trip.</summary>
    private void Goods(RouteRecord r, int trip, int from, ref TripHead head)
    {
        var (release, load, i) = (0, 0, from);
        for (; i < r.Count && _p.IsActivity(r.Nodes[i]); i++)
        {
            ref var gap = ref r.Gaps[i];
            (gap.Trip, gap.HeadRelease, gap.HeadLoad) = (trip, release, load);
            release = Math.Max(release, _p.Release[r.Nodes[i]]);
            load += _p.Dims == 0 ? 0 : _p.FromDepot[r.Nodes[i]];
        }

        (head.End, head.Stops, head.Release, head.Load) = (i, i - from, release, load);
        var tail = _nothing;
        var onward = i < r.Count ? r.TravelIn[i] : WayHome(r);
        ref var last = ref r.Gaps[i];
        (last.Trip, last.HeadRelease, last.HeadLoad, last.TailRelease, last.Tail) = (trip, release, load, 0, tail);
        for (release = 0; --i >= from; onward = r.TravelIn[i])
        {
            r.Gaps[i].Tail = tail = i + 1 == head.End ? _p.Stop(r.Nodes[i]).Drive(onward) : _p.Stop(r.Nodes[i]).Then(onward, tail);
            r.Gaps[i].TailRelease = release = Math.Max(release, _p.Release[r.Nodes[i]]);
        }
    }

    /// <summary>Clocks and places of every gap of a trip; returns the departure from its last stop.</summary>
    private int Times(RouteRecord r, FlatVehicle v, int from, ref TripHead head, bool limited, out TimeSegment prefix)
    {
        prefix = head.Before;
        head.Start = head.Arrive;
        var leave = head.Arrive;
        if (head.Depot >= 0)
        {
            var load = _p.Loading(head.Depot, head.Release);
            head.Start = Math.Max(head.Arrive, load.Earliest);
            leave = head.Start + load.Duration;
            if (limited)
                prefix = prefix.Then(0, load);
        }

        var within = _nothing;
        for (var i = from; ; i++)
        {
            ref var gap = ref r.Gaps[i];
            gap.Before = i == 0 ? v.Start : r.At[i - 1];
            gap.After = i == r.Count ? v.End : r.At[i];
            gap.Edge = r.Activities == 0 ? 0 : r.EdgeIn[i];
            gap.Leave = leave;
            gap.Late = i == r.Count ? v.Source.Shift.Latest : r.Late[i];
            gap.Head = within;
            gap.Prefix = prefix;
            if (i == head.End)
                return leave;
            var stop = _p.Stop(r.Nodes[i]);
            within = within.Then(r.TravelIn[i], stop);
            if (limited)
                prefix = prefix.Then(r.TravelIn[i], stop);
            leave = r.Departure[i];
        }
    }

    private void Suffixes(RouteRecord r, FlatVehicle v)
    {
        var suffix = new TimeSegment(0, -TimeWindow.Forever, v.Source.Shift.Latest);
        r.Gaps[r.Count].Suffix = suffix;
        var travel = WayHome(r);
        var trip = r.TripSlots - 1;
        for (var i = r.Count - 1; i >= 0; i--)
        {
            var node = r.Nodes[i];
            var here = _p.IsActivity(node) ? _p.Stop(node) : _p.Loading(node - _p.FirstLoad, r.Heads[trip--].Release);
            r.Gaps[i].Suffix = suffix = here.Then(travel, suffix);
            travel = r.TravelIn[i];
        }
    }

    private int WayHome(RouteRecord r)
    {
        var v = _p.Vehicles[r.Vehicle];
        return v.Duration[((r.Count == 0 ? v.Start : r.At[r.Count - 1]) * _p.Locations) + v.End];
    }
}
