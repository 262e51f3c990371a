using Dispatch.Routing.Model;

namespace Dispatch.Planning.LiveDays;

/// <summary>The people that a change concerns: those whose routes cannot go on, those who could best take what is to be placed, and those tied to them by a team.</summary>
internal sealed class Region
{
    private const int LeastChoices = 6;
    private const int MostChoices = 20;

    /// <summary>Requests left undone before that get another chance.</summary>
    private const int SecondChances = 20;
    private readonly DayNow _now;
    private readonly Problem _problem;
    private readonly Estimate _estimate;
    private readonly Dictionary<int, Route> _routes;
    private readonly Dictionary<int, int> _vehicleOf;
    private readonly ILookup<string, int> _shifts;

    public Region(DayNow now)
    {
        (_now, _problem, _estimate) = (now, now.Built.Problem, new Estimate(now));
        _routes = now.Plan.Routes.ToDictionary(r => r.Vehicle);
        _vehicleOf = (from route in now.Plan.Routes from step in route.Steps where step.Kind == StepKind.Activity select (step.Index, route.Vehicle))
            .ToDictionary(x => x.Index, x => x.Vehicle);
        _shifts = Enumerable.Range(0, _problem.Vehicles.Length).ToLookup(v => now.Built.Index.Vehicles[v].Staff.Id, StringComparer.Ordinal);
    }

    /// <summary>The people.</summary>
    /// <param name="seeds">Vehicles that are in any case.</param>
    /// <param name="most">How many there may be; more where the seeds or teams are more.</param>
    public HashSet<int> Around(IEnumerable<int> seeds, int most)
    {
        var region = new HashSet<int>();
        foreach (var vehicle in seeds)
            Add(region, vehicle);
        var wanted = _now.Wanted.SelectMany(r => _problem.Requests[r].Roles).ToList();
        var choices = wanted.Count == 0 ? 0 : Math.Clamp(most / wanted.Count, LeastChoices, MostChoices);
        var ranked = wanted.Select(role => Best(role, Math.Max(choices, most / Math.Max(1, wanted.Count)))).ToList();
        for (var k = 0; k < most && region.Count < most; k++)
        {
            foreach (var list in ranked.Where(l => k < l.Count))
                Add(region, list[k]);
        }

        var moving = region.Where(_routes.ContainsKey).ToList().SelectMany(v => Movable(_routes[v])).ToList();
        for (var (k, step) = (0, Math.Max(1, moving.Count / most)); k < moving.Count && region.Count < most; k += step)
        {
            foreach (var vehicle in Best(RoleOf(moving[k]), 3))
                Add(region, vehicle);
        }

        return region;
    }

    /// <summary>What the people of a region do, what is to be placed, and some of what was left undone before.</summary>
    public HashSet<int> RequestsOf(IReadOnlySet<int> region)
    {
        var requests = region.Where(_routes.ContainsKey).SelectMany(v => _routes[v].Steps).Where(s => s.Kind == StepKind.Activity)
            .Select(s => _now.Built.Index.Activities[s.Index].Request).ToHashSet();
        requests.UnionWith(_now.Wanted);
        requests.UnionWith(_now.Plan.Unserved.Select(u => u.Request).Where(r => !requests.Contains(r) && CouldDo(r, region)).Take(SecondChances));
        return requests;
    }

    /// <summary>The people who could best take a role, the best first.</summary>
    public List<int> Best(Role role, int count) => [.. Enumerable.Range(0, _problem.Vehicles.Length)
        .Select(v => (Vehicle: v, Seconds: _estimate.Of(role, v))).Where(x => x.Seconds is not null).OrderBy(x => x.Seconds).ThenBy(x => x.Vehicle)
        .Take(count).Select(x => x.Vehicle)];

    /// <summary>A region with all shifts of each person and all of each team.</summary>
    public HashSet<int> Closed(IEnumerable<int> vehicles)
    {
        var region = new HashSet<int>();
        foreach (var vehicle in vehicles)
            Add(region, vehicle);
        return region;
    }

    /// <summary>All shifts of some people, and of those they are in a team with; whom these are in other teams with stays outside.</summary>
    public HashSet<int> Near(IEnumerable<int> vehicles)
    {
        var people = People(vehicles);
        return People(people.Concat(people.SelectMany(Mates)));
    }

    /// <summary>All shifts of some people.</summary>
    public HashSet<int> People(IEnumerable<int> vehicles) => [.. vehicles.SelectMany(v => _shifts[_now.Built.Index.Vehicles[v].Staff.Id])];

    private bool CouldDo(int request, IReadOnlySet<int> region) => _problem.Requests[request].Roles.All(role => region.Any(v => _estimate.Of(role, v) is <= 0 or < 1200));

    private void Add(HashSet<int> region, int vehicle)
    {
        var open = new Stack<int>([vehicle]);
        while (open.TryPop(out var v))
        {
            if (!region.Add(v))
                continue;
            foreach (var shift in _shifts[_now.Built.Index.Vehicles[v].Staff.Id])
                open.Push(shift);
            foreach (var mate in Mates(v))
                open.Push(mate);
        }
    }

    /// <summary>The vehicles that do something together with a vehicle, itself among them.</summary>
    private IEnumerable<int> Mates(int vehicle) => !_routes.TryGetValue(vehicle, out var route) ? [] : route.Steps.Where(s => s.Kind == StepKind.Activity)
        .Select(s => _problem.Requests[_now.Built.Index.Activities[s.Index].Request]).Where(r => r.Roles.Length > 1)
        .SelectMany(r => r.Roles).SelectMany(r => r.Activities).Where(_vehicleOf.ContainsKey).Select(a => _vehicleOf[a]);

    private IEnumerable<int> Movable(Route route)
    {
        var locked = _problem.Vehicles[route.Vehicle].LockedPrefix;
        return route.Steps.Where(s => s.Kind == StepKind.Activity && !locked.Contains(s.Index)).Select(s => s.Index);
    }

    private Role RoleOf(int activity) =>
        _problem.Requests[_now.Built.Index.Activities[activity].Request].Roles.First(r => r.Activities.Contains(activity));
}
