using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.LiveDays;

/// <summary>
/// How much of each route stays as it is: what is reported, has begun, begins within the horizon or is on its way; whole trips whose boxes are loaded; roles that stay
/// together; all of a team. What an absent person had left is given up.
/// </summary>
internal sealed class Freeze
{
    private readonly BuiltProblem _built;
    private readonly FactIndex _facts;
    private readonly Projection _projection;
    private readonly Dictionary<int, Route> _routes;
    private readonly Dictionary<int, (int Vehicle, int Step)> _at = [];
    private readonly int _horizon;

    public Freeze(BuiltProblem built, Solution plan, FactIndex facts, ReplanOptions options)
    {
        (_built, _facts, _projection) = (built, facts, new Projection(built, facts));
        _horizon = facts.Now + (options.FreezeMinutes * 60);
        _routes = plan.Routes.ToDictionary(r => r.Vehicle, r => _projection.Timed(r));
        foreach (var route in _routes.Values)
        {
            for (var i = 0; i < route.Steps.Length; i++)
            {
                if (route.Steps[i].Kind == StepKind.Activity)
                    _at[route.Steps[i].Index] = (route.Vehicle, i);
            }
        }

        foreach (var route in _routes.Values)
            Last[route.Vehicle] = LastOf(route);
        Close();
        GiveUp();
    }

    /// <summary>Number of the last step that stays, by vehicle with a route; 0: the beginning alone; −1: not even begun.</summary>
    public Dictionary<int, int> Last { get; } = [];

    /// <summary>Requests given up with somebody who is absent; nobody's any more.</summary>
    public HashSet<int> Released { get; } = [];

    /// <summary>Whether a vehicle's person is absent now.</summary>
    public bool IsAbsent(int vehicle) => _facts.Absence(StaffOf(vehicle)) is not null;

    /// <summary>From when on a vehicle's person can be had; null: not today.</summary>
    public int? AvailableFrom(int vehicle) =>
        _facts.Absence(StaffOf(vehicle)) is not { } absence ? _facts.Now : absence.Until is { } until ? Math.Max(until, _facts.Now) : null;

    private string StaffOf(int vehicle) => _built.Index.Vehicles[vehicle].Staff.Id;

    private int LastOf(Route route)
    {
        var absence = _facts.Absence(StaffOf(route.Vehicle));
        var until = absence?.From ?? _horizon;
        var steps = route.Steps;
        var loads = absence is null && _built.Problem.Vehicles[route.Vehicle].HomeDepot is not null; // boxes are taken on board at the start
        var last = steps[0].Start < (loads || absence is not null ? until : _facts.Now) ? 0 : -1;
        for (var i = 1; i < steps.Length - 1; i++)
        {
            if (steps[i].Start < until || _projection.Report(steps[i], StaffOf(route.Vehicle)).Begun)
                last = i;
        }

        if (absence is not null)
            return last;
        if (last >= 0 && last + 1 < steps.Length - 1 && IsOnTheWay(route, last))
            last++;
        return last;
    }

    /// <summary>Whether somebody has left for the next step and could not be there in time from where they were.</summary>
    private bool IsOnTheWay(Route route, int last)
    {
        var (driver, steps) = (_built.Problem.Vehicles[route.Vehicle], route.Steps);
        if (steps[last].Departure > _facts.Now)
            return false;
        var here = driver.StartLocation;
        for (var i = 0; i <= last; i++)
            here = Ways.Place(_built.Problem, driver, steps[i], here);
        var arrival = Ways.Arrival(_built.Problem.Profiles[driver.Profile], here, Ways.Place(_built.Problem, driver, steps[last + 1], here), _facts.Now);
        return arrival > steps[last + 1].Start;
    }

    /// <summary>Extends what stays until trips, roles and teams are whole.</summary>
    private void Close()
    {
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var (vehicle, last) in Last.ToList())
                moved |= Extend(vehicle, Math.Max(TripEnd(vehicle, last), RoleEnd(vehicle, last)));
            foreach (var (vehicle, last) in Last.ToList())
            {
                foreach (var mate in Mates(vehicle, last).Where(m => !IsAbsent(m.Vehicle)))
                    moved |= Extend(mate.Vehicle, mate.Step);
            }
        }
    }

    private bool Extend(int vehicle, int last)
    {
        if (last <= Last[vehicle])
            return false;
        Last[vehicle] = last;
        return true;
    }

    private int TripEnd(int vehicle, int last)
    {
        var steps = _routes[vehicle].Steps;
        if (last < 0 || IsAbsent(vehicle))
            return last;
        var end = last;
        for (var i = last + 1; i < steps.Length && steps[i].Kind is not (StepKind.Load or StepKind.End); i++)
        {
            if (steps[i].Kind == StepKind.Activity && _built.Problem.Activities[steps[i].Index].SourceDepot is not null)
                end = i;
        }

        return end;
    }

    private int RoleEnd(int vehicle, int last)
    {
        var end = last;
        for (var i = 1; i <= last; i++)
        {
            if (_routes[vehicle].Steps[i].Kind != StepKind.Activity)
                continue;
            var request = _built.Problem.Requests[_built.Index.Activities[_routes[vehicle].Steps[i].Index].Request];
            foreach (var role in request.Roles.Where(r => r.Activities.Length > 1 && r.Activities.Contains(_routes[vehicle].Steps[i].Index)))
                end = Math.Max(end, role.Activities.Max(a => _at.TryGetValue(a, out var at) && at.Vehicle == vehicle ? at.Step : -1));
        }

        return end;
    }

    private IEnumerable<(int Vehicle, int Step)> Mates(int vehicle, int last)
    {
        for (var i = 1; i <= last; i++)
        {
            if (_routes[vehicle].Steps[i].Kind != StepKind.Activity)
                continue;
            var request = _built.Problem.Requests[_built.Index.Activities[_routes[vehicle].Steps[i].Index].Request];
            foreach (var activity in request.Roles.Length > 1 ? request.Roles.SelectMany(r => r.Activities) : [])
            {
                if (_at.TryGetValue(activity, out var at) && at.Vehicle != vehicle)
                    yield return at;
            }
        }
    }

    private void GiveUp()
    {
        foreach (var (vehicle, last) in Last.Where(l => IsAbsent(l.Key)))
        {
            foreach (var step in _routes[vehicle].Steps.Skip(Math.Max(0, last + 1)).Where(s => s.Kind == StepKind.Activity))
                Released.Add(_built.Index.Activities[step.Index].Request);
        }
    }
}
