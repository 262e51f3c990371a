using System.Collections.Immutable;
using Dispatch.Planning.LiveDays;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.Edits;

/// <summary>Carries single edits out on a plan: where a place is left open, the one with the fewest broken rules and then the least cost.</summary>
internal sealed class EditMoves(DayNow now)
{
    /// <summary>How many people are tried for each further part of a team that is not in the plan yet.</summary>
    private const int Mates = 6;

    /// <summary>How many orders of a route are looked at closely.</summary>
    private const int Close = 4;
    /// <summary>So many shifts at most are timed anew together: teams tie half a district to each other.</summary>
    private const int MostTied = 40;
    private readonly Problem _problem = now.Built.Problem;

    /// <summary>A role goes to one of some vehicles (shifts of one person).</summary>
    /// <param name="state">The plan so far.</param>
    /// <param name="request">Its request.</param>
    /// <param name="role">Its number in the request.</param>
    /// <param name="vehicles">Whom it may go to.</param>
    /// <param name="before">Right before which activity; null with <paramref name="last"/>: last; null without: where it fits best.</param>
    /// <param name="last">At the end.</param>
    /// <returns>Null: the place named is not in those routes.</returns>
    public EditState? Move(EditState state, int request, int role, IReadOnlyList<int> vehicles, Predicate<int>? before, bool last)
    {
        var part = _problem.Requests[request].Roles[role];
        Best? best = null;
        foreach (var vehicle in vehicles)
        {
            var alone = state.Alone([vehicle], _problem.Requests[request]);
            var region = Region(state, alone, request, vehicle);
            var orders = Promising(region, Cleared(state, region, part), part, vehicle, (before, last));
            var found = Among(region, state, part, vehicle, orders);
            foreach (var tied in (Func<HashSet<int>>[])[() => state.Near([vehicle], _problem.Requests[request]), () => state.Around([vehicle], _problem.Requests[request])])
            {
                if (found is { Word.Feasible: false } && tied() is var wide && wide.Count > found.Region.Vehicles.Count && wide.Count <= MostTied)
                    found = Among(Region(state, wide, request, vehicle), state, part, vehicle, orders);
            }
            if (found is not null && (best is null || found.Rank.CompareTo(best.Rank) < 0))
                best = found;
        }

        return best is null ? null : state.With(best.Region.Whole(best.Judged.Timed), best.Vehicle);
    }

    /// <summary>The orders of one route that an edit may mean; of many, those that look best at a quick look.</summary>
    private List<ImmutableArray<Step>> Promising(
        EditRegion region, Dictionary<int, ImmutableArray<Step>> routes, Role part, int vehicle, (Predicate<int>? Before, bool Last) place)
    {
        var driver = _problem.Vehicles[vehicle];
        var steps = routes.TryGetValue(vehicle, out var known) ? known : Orders.Empty(driver);
        if (place.Before is not null || place.Last)
            return Orders.Before(driver, steps, part, place.Before) is { } wished ? [wished] : [];
        List<ImmutableArray<Step>> all = [.. Orders.With(_problem, driver, steps, part)];
        return all.Count <= Close ? all : [.. all.Select(o => (Order: o, Rank: Promise(region, Put(routes, vehicle, o), vehicle))).OrderBy(x => x.Rank).Take(Close).Select(x => x.Order)];
    }

    /// <summary>The best of some orders of one route, all looked at closely.</summary>
    private Best? Among(EditRegion region, EditState state, Role part, int vehicle, List<ImmutableArray<Step>> orders)
    {
        var routes = Cleared(state, region, part);
        Best? best = null;
        foreach (var order in orders)
            best = Better(best, region, routes, vehicle, order);
        return best;
    }

    private static (int Broken, long Cost) Promise(EditRegion region, Dictionary<int, ImmutableArray<Step>> routes, int vehicle)
    {
        var told = new Best(region, region.Judge(routes, HandTiming.Told), vehicle).Rank;
        var soon = told.Broken == 0 ? told : new Best(region, region.Judge(routes, HandTiming.Soonest), vehicle).Rank;
        return soon.CompareTo(told) < 0 ? soon : told;
    }

    private static Dictionary<int, ImmutableArray<Step>> Put(Dictionary<int, ImmutableArray<Step>> routes, int vehicle, ImmutableArray<Step> order) => new(routes) { [vehicle] = order };

    /// <summary>The parts of a request that nobody has yet go to whoever takes them best.</summary>
    public EditState Complete(EditState state, int request)
    {
        var roles = _problem.Requests[request].Roles;
        for (var r = 0; r < roles.Length; r++)
        {
            if (state.VehicleOf(roles[r]) >= 0)
                continue;
            var taken = roles.Select(state.VehicleOf).ToHashSet();
            var mates = state.Best(roles[r], Mates + taken.Count).Where(v => !taken.Contains(v) && !now.Touched.Contains(v)).Take(Mates).ToList();
            state = Move(state, request, r, mates, null, last: false) ?? state;
        }

        return state;
    }

    /// <summary>A request is taken out whole.</summary>
    public EditState Unassign(EditState state, int request)
    {
        var region = Region(state, state.Alone([], _problem.Requests[request]), request, null);
        var routes = region.Routes();
        foreach (var role in _problem.Requests[request].Roles)
            Clear(routes, role);
        return state.With(region.Whole(region.Judge(routes).Timed), null);
    }

    /// <summary>Two roles change their people and their places.</summary>
    public EditState Swap(EditState state, (int Request, Role Role) one, (int Request, Role Role) other)
    {
        var (first, second) = (state.VehicleOf(one.Role), state.VehicleOf(other.Role));
        var region = new EditRegion(now, state.Plan, state.Alone([first, second], _problem.Requests[one.Request], _problem.Requests[other.Request]), [one.Request, other.Request], state.Called);
        var routes = region.Routes();
        if (first != second)
        {
            (routes[first], routes[second]) = (Orders.Replaced(routes[first], one.Role, other.Role), Orders.Replaced(routes[second], other.Role, one.Role));
        }
        else
        {
            var list = routes[first].ToList();
            var (a, b) = (list.FindIndex(s => Is(s, one.Role)), list.FindIndex(s => Is(s, other.Role)));
            (list[a], list[b]) = (Fresh(list[b]), Fresh(list[a]));
            routes[first] = [.. list];
        }

        return state.With(region.Whole(region.Judge(routes).Timed), null);
    }

    private static bool Is(Step step, Role role) => step.Kind == StepKind.Activity && step.Index == role.Activities[0];

    private static Step Fresh(Step step) => new(step.Kind, step.Index, 0, 0, 0);

    private EditRegion Region(EditState state, HashSet<int> people, int request, int? gains) =>
        new(now, state.Plan, people, [request], gains is { } v && now.Finished.ContainsKey(v) ? state.Called.Add(v) : state.Called);

    private static Dictionary<int, ImmutableArray<Step>> Cleared(EditState state, EditRegion region, Role role)
    {
        var routes = region.Routes();
        if (state.VehicleOf(role) >= 0)
            Clear(routes, role);
        return routes;
    }

    private static void Clear(Dictionary<int, ImmutableArray<Step>> routes, Role role)
    {
        foreach (var vehicle in routes.Keys.ToList())
            routes[vehicle] = Orders.Without(routes[vehicle], role);
    }

    private Best? Better(Best? best, EditRegion region, Dictionary<int, ImmutableArray<Step>> routes, int vehicle, ImmutableArray<Step> order)
    {
        var found = Judged(region, routes, vehicle, order);
        foreach (var missing in found.Word.Violations.Where(v => v.Code == ViolationCodes.BreakMissing && region.Outside(v).Vehicle == vehicle).Select(v => v.Subject).Take(1).ToList())
        {
            foreach (var rested in Orders.WithBreak(_problem.Vehicles[vehicle], order, missing))
            {
                var other = Judged(region, routes, vehicle, rested);
                found = other.Rank.CompareTo(found.Rank) < 0 ? other : found;
            }
        }

        return best is null || found.Rank.CompareTo(best.Rank) < 0 ? found : best;
    }

    private static Best Judged(EditRegion region, Dictionary<int, ImmutableArray<Step>> routes, int vehicle, ImmutableArray<Step> order) =>
        new(region, region.Judge(Put(routes, vehicle, order)), vehicle);

    private sealed record Best(EditRegion Region, (List<Route> Timed, Certificate Word) Judged, int Vehicle)
    {
        public Certificate Word => Judged.Word;

        public (int Broken, long Cost) Rank => (Word.Violations.Length, Word.Cost.Total);
    }
}
