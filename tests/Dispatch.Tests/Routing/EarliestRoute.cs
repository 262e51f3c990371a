using System.Collections.Immutable;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Tests.Routing;

/// <summary>
/// Writes the clocks of a route, everything as early as possible; breaks are taken as soon as their window is open, or else after the last
/// stop. For building plans in tests; it keeps clocks, not limits.
/// </summary>
internal sealed class EarliestRoute
{
    private readonly Problem _problem;
    private readonly Vehicle _vehicle;
    private readonly IReadOnlyDictionary<int, int> _notBefore;
    private readonly ImmutableArray<Step>.Builder _steps = ImmutableArray.CreateBuilder<Step>();
    private int _place;
    private int _now;
    private int _nextBreak;

    private EarliestRoute(Problem problem, int vehicle, IReadOnlyDictionary<int, int> notBefore)
    {
        _problem = problem;
        _vehicle = problem.Vehicles[vehicle];
        _notBefore = notBefore;
        _place = _vehicle.StartLocation ?? -1;
    }

    /// <summary>The route that does these activities in this order, without reload.</summary>
    public static Route Of(Problem problem, int vehicle, IEnumerable<int> activities) =>
        Of(problem, vehicle, [.. activities.Select(a => (StepKind.Activity, a))], ImmutableDictionary<int, int>.Empty);

    /// <summary>The route with these activities and loads; <paramref name="notBefore"/> holds earliest starts of some activities.</summary>
    public static Route Of(Problem problem, int vehicle, IReadOnlyList<(StepKind Kind, int Index)> stops, IReadOnlyDictionary<int, int> notBefore)
    {
        var route = new EarliestRoute(problem, vehicle, notBefore);
        route.Begin(route.Release(stops, 0));
        for (var i = 0; i < stops.Count; i++)
        {
            route.RestIfDue();
            if (stops[i].Kind == StepKind.Load)
                route.Load(stops[i].Index, route.Release(stops, i + 1));
            else
                route.Do(stops[i].Index);
        }

        return new Route(vehicle, route.Finish());
    }

    private int Release(IReadOnlyList<(StepKind Kind, int Index)> stops, int from) =>
        stops.Skip(from).TakeWhile(s => s.Kind == StepKind.Activity).Max(s => (int?)_problem.Activities[s.Index].Release) ?? 0;

    private void Begin(int release)
    {
        var start = _vehicle.Shift.Earliest;
        if (_vehicle.HomeDepot is { } home)
        {
            var depot = _problem.Depots[home];
            start = Math.Max(start, Math.Max(release, depot.Window.Earliest));
            _now = start + depot.LoadTime;
            _steps.Add(new Step(StepKind.Start, home, start, start, _now));
            return;
        }

        _now = start;
        _steps.Add(new Step(StepKind.Start, -1, start, start, start));
    }

    private void Load(int index, int release)
    {
        var depot = _problem.Depots[index];
        var arrival = _now + Travel(depot.Location);
        var start = Math.Max(arrival, Math.Max(release, depot.Window.Earliest));
        _now = start + depot.LoadTime;
        _steps.Add(new Step(StepKind.Load, index, arrival, start, _now));
        _place = depot.Location;
    }

    private void Do(int index)
    {
        var activity = _problem.Activities[index];
        var setup = _place == activity.Location ? 0 : activity.Setup;
        var arrival = _now + Travel(activity.Location);
        var start = Earliest(activity.Windows, Math.Max(arrival, _notBefore.GetValueOrDefault(index)));
        _now = start + setup + activity.Service;
        _steps.Add(new Step(StepKind.Activity, index, arrival, start, _now));
        _place = activity.Location;
    }

    private ImmutableArray<Step> Finish()
    {
        while (_nextBreak < _vehicle.Breaks.Length)
            Rest();
        var arrival = _now + Travel(_vehicle.EndLocation ?? _place);
        _steps.Add(new Step(StepKind.End, -1, arrival, arrival, arrival));
        return _steps.ToImmutable();
    }

    private void RestIfDue()
    {
        while (_nextBreak < _vehicle.Breaks.Length && Earliest(_vehicle.Breaks[_nextBreak].Windows, _now) == _now)
            Rest();
    }

    private void Rest()
    {
        var rest = _vehicle.Breaks[_nextBreak];
        var start = Earliest(rest.Windows, _now);
        _steps.Add(new Step(StepKind.Break, _nextBreak++, _now, start, start + rest.Duration));
        _now = start + rest.Duration;
    }

    private int Travel(int to) => _place < 0 || to < 0 ? 0 : SlowTravel.Arrival(_problem.Profiles[_vehicle.Profile], _place, to, _now) - _now;

    private static int Earliest(ImmutableArray<TimeWindow> windows, int time)
    {
        foreach (var window in windows)
        {
            if (time <= window.Latest)
                return Math.Max(time, window.Earliest);
        }

        return time;
    }
}
