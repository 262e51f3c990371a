using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Formats;

/// <summary>
/// Writes the clocks of a route for which a file states only the order of stops: every stop as early as possible, the route begun as late as
/// that allows. A stop that can't keep its window gets the earliest time possible; the checker then names it. Knows no links.
/// </summary>
internal sealed class RouteTimes
{
    private readonly Problem _problem;
    private readonly Vehicle _vehicle;
    private readonly List<Stop> _stops;
    private readonly TimeWindow? _begin;

    private RouteTimes(Problem problem, int vehicle, IReadOnlyList<PlannedStop> order)
    {
        _problem = problem;
        _vehicle = problem.Vehicles[vehicle];
        if (order[0].Kind == StepKind.Start)
            (_begin, order) = (order[0].Start, [.. order.Skip(1)]);
        _stops = [StartStop(order), .. order.Select((_, i) => MiddleStop(order, i)), EndStop(order)];
    }

    private sealed record Stop(StepKind Kind, int Index, int? Location, int Duration, int NotBefore, IReadOnlyList<TimeWindow> Windows);

    /// <summary>The route with all its clocks. <paramref name="order"/> holds Load and Activity steps only, at least one activity.</summary>
    public static Route Of(Problem problem, int vehicle, IReadOnlyList<(StepKind Kind, int Index)> order) =>
        Of(problem, vehicle, [.. order.Select(s => new PlannedStop(s.Kind, s.Index))]);

    /// <summary>The route with all its clocks. <paramref name="order"/> holds at least one activity.</summary>
    public static Route Of(Problem problem, int vehicle, IReadOnlyList<PlannedStop> order)
    {
        var times = new RouteTimes(problem, vehicle, order);
        var earliest = times.Forward(times._begin?.Earliest ?? times._vehicle.Shift.Earliest);
        return new Route(vehicle, [.. times.Forward(times.LatestBegin(earliest))]);
    }

    private Step[] Forward(int begin)
    {
        var steps = new Step[_stops.Count];
        var clock = begin;
        for (var i = 0; i < _stops.Count; i++)
        {
            var stop = _stops[i];
            var arrival = i == 0 ? clock : clock + Travel(i - 1, i);
            var start = Open(stop, Math.Max(arrival, stop.NotBefore));
            clock = start + stop.Duration;
            steps[i] = new Step(stop.Kind, stop.Index, i == 0 ? start : arrival, start, clock);
        }
        return steps;
    }

    // The latest start of the first stop that leaves the end of the route where it is.
    private int LatestBegin(Step[] earliest)
    {
        var latest = earliest[^1].Start;
        for (var i = _stops.Count - 2; i >= 0; i--)
        {
            var bound = latest - Travel(i, i + 1) - _stops[i].Duration;
            var start = earliest[i].Start;
            var window = _stops[i].Windows.FirstOrDefault(w => w.Contains(start), new TimeWindow(start, start));
            latest = Math.Max(start, Math.Min(bound, window.Latest));
        }
        return latest;
    }

    private static int Open(Stop stop, int time)
    {
        foreach (var window in stop.Windows)
        {
            if (window.Latest >= time)
                return Math.Max(time, window.Earliest);
        }
        return time;
    }

    private int Travel(int from, int to) =>
        _stops[from].Location is { } a && _stops[to].Location is { } b ? _problem.Profiles[_vehicle.Profile].First.Duration(a, b) : 0;

    private Stop StartStop(IReadOnlyList<PlannedStop> order)
    {
        var place = _vehicle.StartLocation ?? PlaceAt(order, order.TakeWhile(s => s.Kind == StepKind.Break).Count());
        if (_vehicle.HomeDepot is not { } home)
            return new Stop(StepKind.Start, -1, place, 0, _begin?.Earliest ?? _vehicle.Shift.Earliest, [_begin ?? _vehicle.Shift]);
        var depot = _problem.Depots[home];
        var release = Math.Max(_vehicle.Shift.Earliest, TripRelease(order, 0));
        return new Stop(StepKind.Start, home, place, depot.LoadTime, release, [depot.Window]);
    }

    private Stop MiddleStop(IReadOnlyList<PlannedStop> order, int i)
    {
        var (kind, index, given) = order[i];
        if (kind == StepKind.Break)
        {
            var rest = _vehicle.Breaks[index];
            return new Stop(kind, index, PlaceAt(order, i - 1) ?? _vehicle.StartLocation, rest.Duration, 0, Within(rest.Windows, given));
        }
        if (kind == StepKind.Load)
        {
            var depot = _problem.Depots[index];
            return new Stop(kind, index, depot.Location, depot.LoadTime, TripRelease(order, i + 1), [depot.Window]);
        }
        var activity = _problem.Activities[index];
        var before = PlaceAt(order, i - 1) ?? _vehicle.StartLocation;
        var setup = before == activity.Location ? 0 : activity.Setup;
        return new Stop(kind, index, activity.Location, setup + activity.Service, 0, Within(activity.Windows, given));
    }

    private Stop EndStop(IReadOnlyList<PlannedStop> order) =>
        new(StepKind.End, -1, _vehicle.EndLocation ?? PlaceAt(order, order.Count - 1), 0, 0, [TimeWindow.Always]);

    /// <summary>Where one is after the stop at a position; a break is taken where one is. Null: still at the start.</summary>
    private int? PlaceAt(IReadOnlyList<PlannedStop> order, int position)
    {
        for (var i = Math.Min(position, order.Count - 1); i >= 0; i--)
        {
            if (order[i].Kind != StepKind.Break)
                return order[i].Kind == StepKind.Load ? _problem.Depots[order[i].Index].Location : _problem.Activities[order[i].Index].Location;
        }
        return null;
    }

    /// <summary>What of the windows lies within the given one; the given one alone where that is nothing.</summary>
    private static IReadOnlyList<TimeWindow> Within(IReadOnlyList<TimeWindow> windows, TimeWindow? given)
    {
        if (given is not { } within)
            return windows;
        var inside = windows.Select(w => new TimeWindow(Math.Max(w.Earliest, within.Earliest), Math.Min(w.Latest, within.Latest))).Where(w => w.Earliest <= w.Latest).ToList();
        return inside.Count > 0 ? inside : [within];
    }

    private int TripRelease(IReadOnlyList<PlannedStop> order, int from)
    {
        var release = 0;
        for (var i = from; i < order.Count && order[i].Kind != StepKind.Load; i++)
            release = Math.Max(release, order[i].Kind == StepKind.Activity ? _problem.Activities[order[i].Index].Release : 0);
        return release;
    }
}
