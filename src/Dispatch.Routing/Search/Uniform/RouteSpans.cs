using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Search.Uniform;

/// <summary>
/// How long the routes of a <see cref="UniformPlan"/> last at least, where their working time is limited: each stop keeps the route up to it and from it
/// on as time segments, so that the length after an insertion is known in constant time. What changes is remembered, so that it can be undone.
/// </summary>
internal sealed class RouteSpans
{
    private readonly int[] _time;
    private readonly int _size;
    private readonly int[] _most;
    private readonly TimeSegment[] _own, _upTo, _from;
    private readonly int[] _stamp;
    private readonly (int Node, TimeSegment UpTo, TimeSegment From)[] _changes;
    private int _changed, _epoch = 1;

    private RouteSpans(FlatProblem p)
    {
        (_time, _size) = (p.Vehicles[0].Duration, p.Locations);
        _most = [.. p.Vehicles.Select(v => v.Source.MaxWork)];
        _own = [.. Enumerable.Range(0, p.ActivityCount).Select(p.Stop), .. p.Vehicles.SelectMany(v => Ends(p, v))];
        (_upTo, _from) = ([.. _own], [.. _own]);
        _stamp = new int[_own.Length];
        _changes = new (int, TimeSegment, TimeSegment)[_own.Length];
    }

    /// <summary>Null where no working time is limited.</summary>
    public static RouteSpans? Of(FlatProblem p) => Array.Exists(p.Vehicles, v => v.Source.MaxWork < TimeWindow.Forever) ? new RouteSpans(p) : null;

    /// <summary>Whether the vehicle's working time would hold with an activity between two stops that follow each other; windows hold.</summary>
    /// <param name="vehicle">Whose route.</param>
    /// <param name="previous">The stop before.</param>
    /// <param name="into">Travel time from there.</param>
    /// <param name="activity">Not served now.</param>
    /// <param name="onward">Travel time to the stop behind.</param>
    /// <param name="next">The stop behind.</param>
    public bool Holds(int vehicle, int previous, int into, int activity, int onward, int next) =>
        _upTo[previous].Then(into, _own[activity]).Then(onward, _from[next]).Duration <= _most[vehicle];

    /// <summary>Whether the vehicle's working time would hold if a route went on from one stop to what now follows another; windows hold.</summary>
    public bool Holds(int vehicle, int previous, int across, int next) => _upTo[previous].Then(across, _from[next]).Duration <= _most[vehicle];

    /// <summary>Whether the route that ends at a stop holds the vehicle's working time.</summary>
    public bool Holds(int vehicle, int end) => _upTo[end].Duration <= _most[vehicle];

    /// <summary>A stop, start or end by itself.</summary>
    public TimeSegment Own(int node) => _own[node];

    /// <summary>Starts a change that may be rolled back.</summary>
    public void Begin()
    {
        _changed = 0;
        _epoch++;
    }

    /// <summary>Undoes everything since <see cref="Begin"/>.</summary>
    public void Rollback()
    {
        for (var k = 0; k < _changed; k++)
            (_upTo[_changes[k].Node], _from[_changes[k].Node]) = (_changes[k].UpTo, _changes[k].From);
        Begin();
    }

    /// <summary>Takes a route up to each stop anew, from a stop to the route's end, and from each stop on, from another stop to the route's start.</summary>
    /// <param name="stops">The links.</param>
    /// <param name="first">The first stop whose way in is new.</param>
    /// <param name="last">The last stop whose way out is new.</param>
    /// <param name="firstEnd">Index of the first start or end of a vehicle.</param>
    public void Renew(ReadOnlySpan<Stop> stops, int first, int last, int firstEnd)
    {
        for (var node = first; ; node = stops[node].Next)
        {
            ref readonly var stop = ref stops[node];
            Touch(node);
            _upTo[node] = _upTo[stop.Previous].Then(_time[(stop.Before * _size) + stop.Here], _own[node]);
            if (node >= firstEnd)
                break;
        }

        for (var node = last; ; node = stops[node].Previous)
        {
            ref readonly var stop = ref stops[node];
            Touch(node);
            _from[node] = _own[node].Then(_time[(stop.Here * _size) + stop.After], _from[stop.Next]);
            if (node >= firstEnd)
                break;
        }
    }

    private static TimeSegment[] Ends(FlatProblem p, FlatVehicle v)
    {
        var start = new TimeSegment(0, v.Source.Shift.Earliest, TimeWindow.Forever);
        if (v.Home >= 0)
            start = start.Then(0, p.Loading(v.Home, 0));
        return [start, new TimeSegment(0, -TimeWindow.Forever, v.Source.Shift.Latest)];
    }

    private void Touch(int node)
    {
        if (_stamp[node] == _epoch)
            return;
        _stamp[node] = _epoch;
        _changes[_changed++] = (node, _upTo[node], _from[node]);
    }
}
