using System.Collections.Immutable;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Tests.Routing;

/// <summary>
/// Writes the clocks of one trip without reload, everything as early as possible; breaks are taken as soon as their window opens, or else
/// after the last stop. For building plans in tests; it keeps clocks, not limits.
/// </summary>
internal sealed class EarliestRoute
{
    private readonly Problem _problem;
    private readonly Vehicle _vehicle;
    private readonly ImmutableArray<Step>.Builder _steps = ImmutableArray.CreateBuilder<Step>();
    private int _place;
    private int _now;
    private int _nextBreak;

    private EarliestRoute(Problem problem, int vehicle)
    {
        _problem = problem;
        _vehicle = problem.Vehicles[vehicle];
        _place = _vehicle.StartLocation ?? -1;
    }

    /// <summary>The route that does these activities in this order.</summary>
    public static Route Of(Problem problem, int vehicle, IEnumerable<int> activities)
    {
        var route = new EarliestRoute(problem, vehicle);
        var list = activities.ToList();
        route.Begin(list.Max(a => (int?)problem.Activities[a].Release) ?? 0);
        foreach (var activity in list)
            route.Do(activity);
        return new Route(vehicle, route.Finish());
    }

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

    private void Do(int index)
    {
        while (_nextBreak < _vehicle.Breaks.Length && Earliest(_vehicle.Breaks[_nextBreak].Windows, _now) == _now)
            Rest();
        var activity = _problem.Activities[index];
        var setup = _place == activity.Location ? 0 : activity.Setup;
        var arrival = _now + Travel(activity.Location);
        var start = Earliest(activity.Windows, arrival);
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

    private void Rest()
    {
        var rest = _vehicle.Breaks[_nextBreak];
        var start = Earliest(rest.Windows, _now);
        _steps.Add(new Step(StepKind.Break, _nextBreak++, _now, start, start + rest.Duration));
        _now = start + rest.Duration;
    }

    private int Travel(int to) => _place < 0 || to < 0 ? 0 : _problem.Profiles[_vehicle.Profile].Duration(_place, to);

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
