using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Routing.Model;
using Dispatch.Routing.Rules;

namespace Dispatch.Planning.LiveDays;

/// <summary>Reads a plan back as routes of a routing problem: stops find their activities by the orders they name.</summary>
internal sealed class PlanRoutes
{
    private readonly BuiltProblem _built;
    private readonly ILookup<(string Item, int? Role, PlanStopKind Kind), int> _activities;
    private readonly ILookup<string, int> _vehicles;
    private readonly HashSet<int> _taken = [];
    private readonly HashSet<int> _changed = [];
    private readonly int[] _roleOf;
    private readonly List<Role> _roles = [];

    private PlanRoutes(BuiltProblem built)
    {
        _built = built;
        _activities = (from a in Enumerable.Range(0, built.Index.Activities.Length)
                       from item in built.Index.Activities[a].Items
                       select (Key: (item.Id, item.Role, built.Index.Activities[a].Kind), a)).ToLookup(x => x.Key, x => x.a);
        _vehicles = Enumerable.Range(0, built.Index.Vehicles.Length).ToLookup(v => built.Index.Vehicles[v].Staff.Id, StringComparer.Ordinal);
        _roleOf = new int[built.Problem.Activities.Length];
        foreach (var role in built.Problem.Requests.SelectMany(r => r.Roles))
        {
            foreach (var activity in role.Activities)
                _roleOf[activity] = _roles.Count;
            _roles.Add(role);
        }
    }

    /// <summary>
    /// The plan's routes, and the vehicles whose routes lost or gained something on the way (orders that are gone, stops merged otherwise): their clocks need not hold.
    /// Requests that the plan does not serve, or not whole, are unserved.
    /// </summary>
    public static (Solution Plan, ImmutableHashSet<int> Changed) Of(BuiltProblem built, DayPlan plan) => new PlanRoutes(built).Read(plan);

    private (Solution Plan, ImmutableHashSet<int> Changed) Read(DayPlan plan)
    {
        var routes = plan.Routes.SelectMany(Segments).ToList();
        var served = routes.SelectMany(r => r.Steps).Where(s => s.Kind == StepKind.Activity).Select(s => s.Index).ToHashSet();
        var requests = _built.Problem.Requests;
        var unserved = Enumerable.Range(0, requests.Length).Where(r => !requests[r].Roles.All(x => x.Activities.All(served.Contains))).ToHashSet();
        var whole = routes.Select(r => Cleaned(r, unserved)).Where(r => r.Steps.Any(s => s.Kind == StepKind.Activity)).OrderBy(r => r.Vehicle);
        var reasons = plan.Unserved.SelectMany(u => u.Ids.Select(id => (id, u))).ToLookup(x => x.id, x => x.u);
        var list = unserved.Order().Select(r => new UnservedRequest(r, ReasonOf(reasons[_built.Index.Requests[r].Items[0].Id].FirstOrDefault())));
        return (new Solution([.. whole], [.. list]), [.. _changed]);
    }

    private UnservedReason ReasonOf(PlanUnserved? told) => told is null || told.ReasonCode.StartsWith("U2", StringComparison.Ordinal)
        ? UnservedReason.Of(UnservedCodes.NotStated)
        : new UnservedReason(told.ReasonCode, told.ClosestStaffId is { } id ? _vehicles[id].Append(-1).First() : -1, told.Value, told.Limit, told.BlockedBy);

    /// <summary>One route a shift: from a start to its end.</summary>
    private IEnumerable<Route> Segments(PlanRoute route)
    {
        var free = _vehicles[route.Staff.Id].ToList();
        var stops = new List<PlanStop>();
        foreach (var stop in route.Stops)
        {
            stops.Add(stop);
            if (stop.Kind != PlanStopKind.End)
                continue;
            var at = free.FindIndex(v => _built.Index.Vehicles[v].Shift.Hours is var h && h.Earliest <= stops[0].Start && stops[0].Start <= h.Latest);
            if (at < 0)
                at = free.Count - 1;
            if (at >= 0)
            {
                yield return Segment(free[at], stops);
                free.RemoveAt(at);
            }

            stops.Clear();
        }
    }

    private Route Segment(int vehicle, List<PlanStop> stops)
    {
        var steps = ImmutableArray.CreateBuilder<Step>(stops.Count);
        var driver = _built.Problem.Vehicles[vehicle];
        foreach (var stop in stops)
        {
            var step = new Step(StepKind.Start, driver.HomeDepot ?? -1, stop.Arrival, stop.Start, stop.Departure);
            if (stop.Kind == PlanStopKind.Start)
                steps.Add(step);
            else if (stop.Kind == PlanStopKind.End)
                steps.Add(step with { Kind = StepKind.End, Index = -1 });
            else if (stop.Kind == PlanStopKind.Load)
                steps.Add(step with { Kind = StepKind.Load, Index = -1 });
            else if (stop.Kind == PlanStopKind.Break)
                steps.Add(step with { Kind = StepKind.Break, Index = BreakAt(driver, stop.Start) });
            else
                steps.AddRange(ActivitiesOf(vehicle, stop).Select(a => step with { Kind = StepKind.Activity, Index = a }));
        }

        return new Route(vehicle, WithDepots(steps.ToImmutable()));
    }

    private static int BreakAt(Vehicle driver, int start)
    {
        for (var b = 0; b < driver.Breaks.Length; b++)
        {
            if (driver.Breaks[b].Windows.Any(w => w.Contains(start)))
                return b;
        }

        return driver.Breaks.Length - 1;
    }

    /// <summary>The activities of a stop: one, unless orders are handed over otherwise now.</summary>
    private List<int> ActivitiesOf(int vehicle, PlanStop stop)
    {
        var found = new List<int>();
        foreach (var item in stop.Items)
        {
            var choices = _activities[(item.Id, item.Role, stop.Kind)].Where(a => !found.Contains(a)).ToList();
            if (_activities[(item.Id, item.Role, stop.Kind)].Any(found.Contains))
                continue;
            var best = choices.Where(a => !_taken.Contains(a)).OrderByDescending(a => Fit(vehicle, a, stop)).Select(a => (int?)a).FirstOrDefault();
            if (best is not { } activity || Fit(vehicle, activity, stop) < 0)
            {
                _changed.Add(vehicle);
                continue;
            }

            _taken.Add(activity);
            found.Add(activity);
        }

        if (found.Count != 1 || _built.Index.Activities[found[0]].Items.Length != stop.Items.Length)
            _changed.Add(vehicle);
        return found;
    }

    /// <summary>How well the person suits the role of an activity; below 0: may not.</summary>
    private int Fit(int vehicle, int activity, PlanStop stop)
    {
        var role = _roles[_roleOf[activity]];
        if (!VehicleRules.MayFill(_built.Problem, role, vehicle))
            return -1;
        var work = _built.Problem.Activities[activity];
        var lasts = stop.Departure - stop.Start;
        return (lasts == work.Service || lasts == work.Service + work.Setup ? 2 : 1) + (work.Windows.Any(w => w.Contains(stop.Start)) ? 1 : 0);
    }

    private ImmutableArray<Step> WithDepots(ImmutableArray<Step> steps)
    {
        var done = steps.ToBuilder();
        var depot = -1;
        for (var i = steps.Length - 1; i >= 0; i--)
        {
            if (steps[i].Kind == StepKind.Activity && _built.Problem.Activities[steps[i].Index].SourceDepot is { } source)
                depot = source;
            else if (steps[i].Kind == StepKind.Load)
            {
                done[i] = steps[i] with { Index = depot };
                depot = -1;
            }
        }

        return done.ToImmutable();
    }

    private Route Cleaned(Route route, HashSet<int> unserved)
    {
        var kept = RouteSteps.Without(route.Steps, a => unserved.Contains(_built.Index.Activities[a].Request));
        if (kept.Length != route.Steps.Length)
            _changed.Add(route.Vehicle);
        return route with { Steps = kept };
    }
}
