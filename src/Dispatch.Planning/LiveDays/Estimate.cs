using Dispatch.Routing.Model;
using Dispatch.Routing.Rules;

namespace Dispatch.Planning.LiveDays;

/// <summary>A rough guess, quick to make, of what it costs a person to take on something more: the way round, and how late the next stop gets.</summary>
internal sealed class Estimate
{
    /// <summary>What calling out somebody who has nothing to do counts, seconds.</summary>
    private const int CallOut = 900;
    private readonly DayNow _now;
    private readonly Problem _problem;
    private readonly Dictionary<int, Route> _routes;

    public Estimate(DayNow now)
    {
        (_now, _problem) = (now, now.Built.Problem);
        _routes = now.Plan.Routes.ToDictionary(r => r.Vehicle);
    }

    /// <summary>Seconds; null: cannot do it, or not in time.</summary>
    public int? Of(Role role, int vehicle)
    {
        var driver = _problem.Vehicles[vehicle];
        if (driver.MaxActivities <= driver.LockedPrefix.Length || !VehicleRules.MayFill(_problem, role, vehicle))
            return null;
        if (!_routes.TryGetValue(vehicle, out var route))
            return Alone(role, driver);
        int? best = null;
        var here = driver.StartLocation;
        var locked = driver.LockedPrefix.Length;
        for (var i = 0; i + 1 < route.Steps.Length; i++)
        {
            here = Ways.Place(_problem, driver, route.Steps[i], here);
            if (route.Steps[i].Kind == StepKind.Activity && locked > 0)
                locked--;
            if (locked == 0 && Between(role, driver, (route.Steps[i], here), route.Steps[i + 1]) is { } seconds && !(best <= seconds))
                best = seconds;
        }

        return best;
    }

    private int? Alone(Role role, Vehicle driver)
    {
        var work = _problem.Activities[role.Activities[0]];
        var arrival = Ways.Arrival(_problem.Profiles[driver.Profile], driver.StartLocation, work.Location, driver.Shift.Earliest);
        return arrival > work.Windows[^1].Latest || work.Windows[0].Earliest > driver.Shift.Latest
            ? null
            : CallOut + (2 * (arrival - driver.Shift.Earliest));
    }

    private int? Between(Role role, Vehicle driver, (Step Step, int? Place) from, Step next)
    {
        var (first, last) = (_problem.Activities[role.Activities[0]], _problem.Activities[role.Activities[^1]]);
        var profile = _problem.Profiles[driver.Profile];
        var leave = Math.Max(from.Step.Start, Math.Min(from.Step.Departure, Math.Max(_now.Facts.Now, first.Windows[0].Earliest)));
        var arrival = Ways.Arrival(profile, from.Place, first.Location, leave);
        if (arrival > first.Windows[^1].Latest)
            return null;
        var end = Math.Max(arrival, first.Windows[0].Earliest) + role.Activities.Sum(a => _problem.Activities[a].Service) + first.Setup;
        var goal = Ways.Place(_problem, driver, next, last.Location);
        var there = Ways.Arrival(profile, last.Location, goal, end);
        var direct = Ways.Arrival(profile, from.Place, goal, leave) - leave;
        var limit = next.Kind == StepKind.End ? driver.Shift.Latest : next.Start;
        return arrival - leave + there - end - direct + Math.Max(0, there - limit);
    }
}
