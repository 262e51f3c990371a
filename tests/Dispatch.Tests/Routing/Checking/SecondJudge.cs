using System.Collections.Immutable;
using Dispatch.Core.Geo;
using Dispatch.Routing.Model;

namespace Dispatch.Tests.Routing.Checking;

/// <summary>
/// A second, slow and plain judge for comparing with the checker: each rule is one yes-or-no question asked of the whole plan. It reads only
/// solutions whose steps are well formed.
/// </summary>
internal sealed class SecondJudge
{
    private readonly Problem _problem;
    private readonly Solution _solution;
    private readonly List<(Route Route, Vehicle Vehicle, int At, Step Step)> _all = [];

    private SecondJudge(Problem problem, Solution solution)
    {
        _problem = problem;
        _solution = solution;
        foreach (var route in solution.Routes)
        {
            for (var i = 0; i < route.Steps.Length; i++)
                _all.Add((route, problem.Vehicles[route.Vehicle], i, route.Steps[i]));
        }
    }

    /// <summary>Whether no hard rule is broken.</summary>
    public static bool IsFeasible(Problem problem, Solution solution)
    {
        var judge = new SecondJudge(problem, solution);
        return judge.ListsAreRight() && solution.Routes.All(judge.ClocksAreRight) && solution.Routes.All(judge.LimitsAreKept)
            && solution.Routes.All(judge.TripsAreRight) && solution.Routes.All(judge.LoadsFit) && problem.Requests.All(judge.PeopleAreRight)
            && judge.LinksHold() && judge.NobodyMeetsBoth() && judge.EquipmentSuffices() && judge.LocksHold();
    }

    private Activity Job(Step step) => _problem.Activities[step.Index];

    private List<(Route Route, Vehicle Vehicle, int At, Step Step)> Where(int activity) =>
        [.. _all.Where(s => s.Step.Kind == StepKind.Activity && s.Step.Index == activity)];

    private bool ListsAreRight()
    {
        var vehicles = _solution.Routes.Select(r => r.Vehicle).ToList();
        var unserved = _solution.Unserved.Select(u => u.Request).ToList();
        var served = Enumerable.Range(0, _problem.Requests.Length).Where(r => _problem.Requests[r].Roles.All(o => o.Activities.All(a => Where(a).Count == 1)));
        var untouched = Enumerable.Range(0, _problem.Requests.Length).Where(r => _problem.Requests[r].Roles.All(o => o.Activities.All(a => Where(a).Count == 0)));
        return vehicles.SequenceEqual(vehicles.Distinct().Order()) && unserved.SequenceEqual(unserved.Distinct().Order())
            && _solution.Routes.All(r => r.Steps.Any(s => s.Kind == StepKind.Activity))
            && untouched.SequenceEqual(unserved) && served.Concat(unserved).Order().SequenceEqual(Enumerable.Range(0, _problem.Requests.Length));
    }

    /// <summary>The place after a step; −1 nowhere yet.</summary>
    private int PlaceAfter(Route route, int at)
    {
        for (var i = at; i >= 0; i--)
        {
            var (step, vehicle) = (route.Steps[i], _problem.Vehicles[route.Vehicle]);
            int? place = step.Kind switch
            {
                StepKind.Activity => Job(step).Location,
                StepKind.Load => _problem.Depots[step.Index].Location,
                StepKind.Start => vehicle.StartLocation ?? -1,
                StepKind.End => vehicle.EndLocation,
                _ => null,
            };
            if (place is not null)
                return place.Value;
        }

        return -1;
    }

    private (long Time, long Distance) Way(Route route, int at)
    {
        var (from, to) = (PlaceAfter(route, at - 1), PlaceAfter(route, at));
        if (from < 0 || to < 0)
            return (0, 0);
        var (profile, departure) = (_problem.Profiles[_problem.Vehicles[route.Vehicle].Profile], route.Steps[at - 1].Departure);
        return (SlowTravel.Arrival(profile, from, to, departure) - departure, profile.At(departure).Distance(from, to));
    }

    private bool ClocksAreRight(Route route)
    {
        var breaks = _problem.Vehicles[route.Vehicle].Breaks;
        if (!route.Steps.Where(s => s.Kind == StepKind.Break).Select(s => s.Index).SequenceEqual(Enumerable.Range(0, breaks.Length)))
            return false;
        for (var i = 0; i < route.Steps.Length; i++)
        {
            var step = route.Steps[i];
            if (i > 0 && (Way(route, i).Time >= TravelMatrix.Unreachable || step.Arrival != route.Steps[i - 1].Departure + Way(route, i).Time))
                return false;
            var right = step.Kind switch
            {
                StepKind.Activity => Job(step).Windows.Any(w => w.Contains(step.Start))
                    && step.Departure >= step.Start + Job(step).Service + (PlaceAfter(route, i - 1) == Job(step).Location ? 0 : Job(step).Setup),
                StepKind.Break => breaks[step.Index].Windows.Any(w => w.Contains(step.Start)) && step.Departure - step.Start >= breaks[step.Index].Duration,
                StepKind.End => step.Start == step.Arrival && step.Departure == step.Arrival,
                _ => step.Departure >= step.Start + (step.Index < 0 ? 0 : _problem.Depots[step.Index].LoadTime),
            };
            if (!right || step.Start < step.Arrival)
                return false;
        }

        return true;
    }

    private bool LimitsAreKept(Route route)
    {
        var vehicle = _problem.Vehicles[route.Vehicle];
        var ways = Enumerable.Range(1, route.Steps.Length - 1).Select(i => Way(route, i)).ToList();
        return route.Steps[0].Start >= vehicle.Shift.Earliest && route.Steps[^1].Departure <= vehicle.Shift.Latest
            && route.Steps[^1].Departure - route.Steps[0].Start <= vehicle.MaxWork
            && ways.Sum(w => w.Time) <= vehicle.MaxTravelTime && ways.Sum(w => w.Distance) <= vehicle.MaxDistance
            && route.Steps.Count(s => s.Kind == StepKind.Activity) <= vehicle.MaxActivities;
    }

    /// <summary>The steps of each trip, its Start or Load first.</summary>
    private static List<List<Step>> Trips(Route route)
    {
        var trips = new List<List<Step>>();
        foreach (var step in route.Steps)
        {
            if (step.Kind is StepKind.Start or StepKind.Load)
                trips.Add([]);
            trips[^1].Add(step);
        }

        return trips;
    }

    private bool TripsAreRight(Route route)
    {
        var vehicle = _problem.Vehicles[route.Vehicle];
        if (route.Steps[0].Index != (vehicle.HomeDepot ?? -1) || Trips(route).Count(t => t.Any(s => s.Kind == StepKind.Activity)) > vehicle.MaxTrips)
            return false;
        foreach (var trip in Trips(route))
        {
            var (load, jobs) = (trip[0], trip.Where(s => s.Kind == StepKind.Activity).ToList());
            if (jobs.Any(s => Job(s).SourceDepot is { } source && source != load.Index))
                return false;
            if (load.Index < 0)
                continue;
            if ((load.Kind == StepKind.Load && !vehicle.ReloadDepots.Contains(load.Index)) || !_problem.Depots[load.Index].Window.Contains(load.Start))
                return false;
            if (jobs.Any(s => load.Start < Job(s).Release || s.Start - load.Departure > (Job(s).MaxSinceDepot ?? int.MaxValue)))
                return false;
        }

        return true;
    }

    /// <summary>The activity of the same role whose goods this one delivers; −1 when they come from a depot.</summary>
    private int PickupOf(int activity)
    {
        var role = _problem.Requests.SelectMany(r => r.Roles).Single(r => r.Activities.Contains(activity));
        return role.Activities.TakeWhile(a => a != activity).LastOrDefault(a => _problem.Activities[a].Pickup.Any(p => p > 0), -1);
    }

    private bool LoadsFit(Route route)
    {
        var capacity = _problem.Vehicles[route.Vehicle].Capacity;
        foreach (var trip in Trips(route))
        {
            var jobs = trip.Where(s => s.Kind == StepKind.Activity).Select(s => s.Index).ToList();
            if (jobs.Any(a => _problem.Activities[a].Delivery.Any(d => d > 0) && PickupOf(a) >= 0 && !jobs.Contains(PickupOf(a))))
                return false;
            for (var d = 0; d < capacity.Length; d++)
            {
                for (var after = 0; after <= jobs.Count; after++)
                {
                    var waiting = jobs.Skip(after).Where(a => PickupOf(a) < 0).Sum(a => Amount(_problem.Activities[a].Delivery, d));
                    var taken = jobs.Take(after).Sum(a => Amount(_problem.Activities[a].Pickup, d));
                    var handed = jobs.Take(after).Where(a => PickupOf(a) >= 0).Sum(a => Amount(_problem.Activities[a].Delivery, d));
                    if (waiting + taken - handed > capacity[d])
                        return false;
                }
            }
        }

        return true;
    }

    private static int Amount(ImmutableArray<int> amounts, int dimension) => amounts.IsEmpty ? 0 : amounts[dimension];

    private bool PeopleAreRight(Request request)
    {
        var people = new List<int>();
        foreach (var role in request.Roles.Where(r => Where(r.Activities[0]).Count > 0))
        {
            var places = role.Activities.Select(a => Where(a)[0]).ToList();
            var who = places[0].Route.Vehicle;
            people.Add(who);
            var steps = places.Select(p => p.At).ToList();
            var rightOrder = role.Contiguous ? steps.Select((s, i) => s - i).Distinct().Count() == 1 : steps.SequenceEqual(steps.Order());
            var able = role.Skills.All(n => places[0].Vehicle.Skills.Any(s => s.Skill == n.Skill && s.Level >= n.Level));
            var welcome = (role.AllowedVehicles.IsEmpty || role.AllowedVehicles.Contains(who)) && !role.ForbiddenVehicles.Contains(who);
            if (places.Any(p => p.Route.Vehicle != who) || !rightOrder || !able || !welcome)
                return false;
        }

        return people.Distinct().Count() == people.Count;
    }

    private bool LinksHold() => _problem.Links.All(link =>
        Where(link.From).Count == 0 || Where(link.To).Count == 0
        || (Where(link.To)[0].Step.Start - Where(link.From)[0].Step.Start is var gap && gap >= link.MinGap && gap <= link.MaxGap));

    /// <summary>No one person does activities of both requests of a conflict; vehicles of one crew are one person.</summary>
    private bool NobodyMeetsBoth() => _problem.Conflicts.All(c => !PeopleOf(c.First).Intersect(PeopleOf(c.Second)).Any());

    private IEnumerable<string> PeopleOf(int request) => _problem.Requests[request].Roles.SelectMany(r => r.Activities).SelectMany(Where)
        .Select(s => s.Vehicle.Crew is { } crew ? $"crew {crew}" : $"alone {s.Vehicle.Id}");

    private bool EquipmentSuffices()
    {
        var needs = from role in _problem.Requests.SelectMany(r => r.Roles)
                    where Where(role.Activities[0]).Count > 0
                    from kind in role.Equipment
                    let place = Where(role.Activities[0])[0]
                    select (place.Route.Vehicle, Pool: place.Vehicle.EquipmentPools.FirstOrDefault(p => _problem.EquipmentPools[p].Kind == kind, -1));
        return needs.Distinct().GroupBy(n => n.Pool).All(g => g.Key >= 0 && g.Count() <= _problem.EquipmentPools[g.Key].Units);
    }

    private bool LocksHold() => Enumerable.Range(0, _problem.Vehicles.Length).All(v =>
        _all.Where(s => s.Route.Vehicle == v && s.Step.Kind == StepKind.Activity).Select(s => s.Step.Index)
            .Take(_problem.Vehicles[v].LockedPrefix.Length).SequenceEqual(_problem.Vehicles[v].LockedPrefix));
}
