using System.Collections.Immutable;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>
/// A part of a problem: some vehicles and some requests under new numbers, with everything between them. What binds it to the rest stays as it is in the present
/// plan: gaps to activities outside, equipment in use outside.
/// </summary>
internal sealed class ProblemSlice
{
    private readonly Problem _whole;
    private readonly int[] _vehicleTo, _activityTo, _requestTo, _placeTo, _profileTo;
    private readonly ImmutableArray<int> _profiles;

    private ProblemSlice(Problem whole, IEnumerable<int> vehicles, IEnumerable<int> requests, bool fewerPlaces)
    {
        _whole = whole;
        Vehicles = [.. vehicles.Order()];
        Requests = [.. requests.Order()];
        Activities = [.. Requests.SelectMany(r => whole.Requests[r].Roles).SelectMany(r => r.Activities).Order()];
        _vehicleTo = Numbers(Vehicles, whole.Vehicles.Length);
        _requestTo = Numbers(Requests, whole.Requests.Length);
        _activityTo = Numbers(Activities, whole.Activities.Length);
        Places = fewerPlaces ? [.. UsedPlaces().Distinct().Order()] : [.. Enumerable.Range(0, whole.LocationCount)];
        _placeTo = Numbers(Places, whole.LocationCount);
        var used = Vehicles.Select(v => whole.Vehicles[v].Profile).Distinct().Order();
        _profiles = fewerPlaces ? [.. used.DefaultIfEmpty(0)] : [.. Enumerable.Range(0, whole.Profiles.Length)];
        _profileTo = Numbers(_profiles, whole.Profiles.Length);
        Problem = Sliced(fewerPlaces);
    }

    /// <summary>The part; not validated.</summary>
    public Problem Problem { get; private set; }

    /// <summary>Vehicle of the whole by vehicle of the part; likewise the next ones.</summary>
    public ImmutableArray<int> Vehicles { get; }

    public ImmutableArray<int> Requests { get; }

    public ImmutableArray<int> Activities { get; }

    public ImmutableArray<int> Places { get; }

    /// <summary>The problem without some requests; everybody and every place stays.</summary>
    public static ProblemSlice Without(Problem whole, IReadOnlySet<int> requests) =>
        new(whole, Enumerable.Range(0, whole.Vehicles.Length), Enumerable.Range(0, whole.Requests.Length).Where(r => !requests.Contains(r)), fewerPlaces: false);

    /// <summary>The part of some vehicles and requests.</summary>
    /// <param name="whole">The problem.</param>
    /// <param name="vehicles">The vehicles; all of a crew or none.</param>
    /// <param name="requests">The requests; one whose roles nobody of the vehicles may fill is left out.</param>
    /// <param name="plan">The plan that holds outside.</param>
    public static ProblemSlice Of(Problem whole, IReadOnlySet<int> vehicles, IEnumerable<int> requests, Solution plan)
    {
        requests = [.. requests.Distinct()];
        var outside = OutsideStarts(whole, vehicles, requests, plan);
        whole = RolesInside(whole, requests, vehicles, plan);
        var servable = requests.Where(r => whole.Requests[r].Roles.All(role => role.AllowedVehicles.IsEmpty || role.AllowedVehicles.Any(vehicles.Contains))).ToHashSet();
        var windows = CutByLinks(whole, servable, outside);
        servable.ExceptWith(windows.Where(w => w.Value.IsEmpty).Select(w => w.Key.Request));
        var slice = new ProblemSlice(whole, vehicles, servable, fewerPlaces: true);
        slice.Cut(windows);
        slice.LeaveEquipment(vehicles, plan);
        return slice;
    }

    /// <summary>The routes of the part in a plan of the whole.</summary>
    public Solution Inside(Solution plan) => new(
        [.. plan.Routes.Where(r => _vehicleTo[r.Vehicle] >= 0).Select(r => new Route(_vehicleTo[r.Vehicle], [.. r.Steps.Select(s => Numbered(s, _activityTo)).Where(s => s.Kind != StepKind.Activity || s.Index >= 0)]))],
        [.. plan.Unserved.Where(u => _requestTo[u.Request] >= 0).Select(u => u with { Request = _requestTo[u.Request] })]);

    /// <summary>A plan of the whole with these routes of the part in the place of its own.</summary>
    public Solution Outside(Solution plan, Solution part)
    {
        int[] back = [.. Activities];
        var routes = plan.Routes.Where(r => _vehicleTo[r.Vehicle] < 0)
            .Concat(part.Routes.Select(r => new Route(Vehicles[r.Vehicle], [.. r.Steps.Select(s => Numbered(s, back))])));
        var unserved = plan.Unserved.Where(u => _requestTo[u.Request] < 0).Concat(part.Unserved.Select(u => u with
        {
            Request = Requests[u.Request], Reason = u.Reason with { Vehicle = u.Reason.Vehicle < 0 ? -1 : Vehicles[u.Reason.Vehicle] },
        }));
        return new Solution([.. routes.OrderBy(r => r.Vehicle)], [.. unserved.OrderBy(u => u.Request)]);
    }

    /// <summary>The way back of a part that kept all vehicles and places.</summary>
    public ProblemIndex Of(ProblemIndex index) => index with
    {
        Activities = [.. Activities.Select(a => index.Activities[a] with { Request = _requestTo[index.Activities[a].Request] })],
        Requests = [.. Requests.Select(r => index.Requests[r])],
    };

    /// <summary>Of a team that is partly outside only the roles inside are left; their hours are bound to those outside by the gaps.</summary>
    private static Problem RolesInside(Problem whole, IEnumerable<int> requests, IReadOnlySet<int> vehicles, Solution plan)
    {
        var teams = requests.Where(r => whole.Requests[r].Roles.Length > 1).ToList();
        if (teams.Count == 0)
            return whole;
        var theirs = ActivitiesOf(whole, teams).ToHashSet();
        var away = StepsOutside(plan, vehicles).Where(s => theirs.Contains(s.Index)).Select(s => s.Index).ToHashSet();
        var changed = whole.Requests.ToBuilder();
        foreach (var team in teams)
            changed[team] = changed[team] with { Roles = [.. changed[team].Roles.Where(role => !role.Activities.Any(away.Contains))] };
        return whole with { Requests = changed.ToImmutable() };
    }

    private static Step Numbered(Step step, int[] activities) => step.Kind == StepKind.Activity ? step with { Index = activities[step.Index] } : step;

    private static int[] Numbers(ImmutableArray<int> kept, int count)
    {
        var numbers = new int[count];
        Array.Fill(numbers, -1);
        for (var i = 0; i < kept.Length; i++)
            numbers[kept[i]] = i;
        return numbers;
    }

    /// <summary>When those activities outside begin that the requests' keep a gap to.</summary>
    private static Dictionary<int, int> OutsideStarts(Problem whole, IReadOnlySet<int> vehicles, IEnumerable<int> requests, Solution plan)
    {
        var own = ActivitiesOf(whole, requests).ToHashSet();
        var linked = new HashSet<int>();
        foreach (var link in whole.Links)
        {
            if (own.Contains(link.From))
                linked.Add(link.To);
            if (own.Contains(link.To))
                linked.Add(link.From);
        }

        return linked.Count == 0 ? [] : StepsOutside(plan, vehicles).Where(s => linked.Contains(s.Index)).ToDictionary(s => s.Index, s => s.Start);
    }

    private static IEnumerable<int> ActivitiesOf(Problem whole, IEnumerable<int> requests) =>
        requests.SelectMany(r => whole.Requests[r].Roles).SelectMany(r => r.Activities);

    /// <summary>What people outside do.</summary>
    private static IEnumerable<Step> StepsOutside(Solution plan, IReadOnlySet<int> vehicles) =>
        plan.Routes.Where(r => !vehicles.Contains(r.Vehicle)).SelectMany(r => r.Steps).Where(s => s.Kind == StepKind.Activity);

    /// <summary>The windows left to activities that keep a gap to one outside.</summary>
    private static Dictionary<(int Request, int Activity), ImmutableArray<TimeWindow>> CutByLinks(Problem whole, HashSet<int> requests, Dictionary<int, int> outside)
    {
        var owner = requests.SelectMany(r => whole.Requests[r].Roles.SelectMany(x => x.Activities).Select(a => (a, r))).ToDictionary(x => x.a, x => x.r);
        var windows = new Dictionary<(int, int), ImmutableArray<TimeWindow>>();
        foreach (var link in whole.Links)
        {
            if (owner.TryGetValue(link.From, out var from) && outside.TryGetValue(link.To, out var to))
                Keep((from, link.From), new TimeWindow(Late(to, link.MaxGap), Late(to, link.MinGap)));
            else if (owner.TryGetValue(link.To, out var second) && outside.TryGetValue(link.From, out var first))
                Keep((second, link.To), new TimeWindow(Late(first, -link.MinGap), Late(first, -link.MaxGap)));
        }

        return windows;

        static int Late(int start, int gap) => (int)Math.Clamp((long)start - gap, 0, TimeWindow.Forever);

        void Keep((int Request, int Activity) key, TimeWindow bounds)
        {
            var open = windows.TryGetValue(key, out var known) ? known : whole.Activities[key.Activity].Windows;
            var fixedStart = open is [var only] && only.Earliest == only.Latest; // what stays, stays
            windows[key] = fixedStart ? open : Windows.Inside(open, bounds);
        }
    }

    private IEnumerable<int> UsedPlaces() => Activities.Select(a => _whole.Activities[a].Location).Concat(_whole.Depots.Select(d => d.Location))
        .Concat(Vehicles.SelectMany(v => (int?[])[_whole.Vehicles[v].StartLocation, _whole.Vehicles[v].EndLocation]).OfType<int>());

    private Problem Sliced(bool fewerPlaces) => _whole with
    {
        Profiles = fewerPlaces ? [.. _profiles.Select(p => Sliced(_whole.Profiles[p]))] : _whole.Profiles,
        Zones = _whole.Zones.IsDefaultOrEmpty ? _whole.Zones : [.. Places.Select(p => _whole.Zones[p])],
        Depots = [.. _whole.Depots.Select(d => d with { Location = _placeTo[d.Location] })],
        Vehicles = [.. Vehicles.Select(v => Sliced(_whole.Vehicles[v]))],
        Activities = [.. Activities.Select(a => _whole.Activities[a] with { Location = _placeTo[_whole.Activities[a].Location] })],
        Requests = [.. Requests.Select(r => _whole.Requests[r] with { Roles = [.. _whole.Requests[r].Roles.Select(Sliced)] })],
        Links = [.. _whole.Links.Where(l => _activityTo[l.From] >= 0 && _activityTo[l.To] >= 0)
            .Select(l => l with { From = _activityTo[l.From], To = _activityTo[l.To] })],
        Conflicts = [.. _whole.Conflicts.Where(c => _requestTo[c.First] >= 0 && _requestTo[c.Second] >= 0)
            .Select(c => new Conflict(_requestTo[c.First], _requestTo[c.Second]))],
    };

    private TravelProfile Sliced(TravelProfile profile) => new([.. profile.Bands.Select(b => new TravelBand(b.From, Sliced(b.Matrix)))]);

    private TravelMatrix Sliced(TravelMatrix matrix)
    {
        var size = Places.Length;
        var (seconds, metres) = (new int[size * size], new int[size * size]);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                seconds[(i * size) + j] = matrix.Duration(Places[i], Places[j]);
                metres[(i * size) + j] = matrix.Distance(Places[i], Places[j]);
            }
        }

        return new TravelMatrix(size, seconds, metres);
    }

    private Vehicle Sliced(Vehicle vehicle) => vehicle with
    {
        Profile = _profileTo[vehicle.Profile],
        StartLocation = vehicle.StartLocation is { } start ? _placeTo[start] : null,
        EndLocation = vehicle.EndLocation is { } end ? _placeTo[end] : null,
        LockedPrefix = [.. vehicle.LockedPrefix.Select(a => _activityTo[a])],
    };

    private Role Sliced(Role role) => role with
    {
        Activities = [.. role.Activities.Select(a => _activityTo[a])],
        AllowedVehicles = Kept(role.AllowedVehicles),
        ForbiddenVehicles = Kept(role.ForbiddenVehicles),
        Preferences = [.. role.Preferences.Where(p => _vehicleTo[p.Vehicle] >= 0).Select(p => new VehiclePreference(_vehicleTo[p.Vehicle], p.Cost))],
        Published = role.Published is { } told && _vehicleTo[told.Vehicle] >= 0 ? told with { Vehicle = _vehicleTo[told.Vehicle] } : null,
    };

    private ImmutableArray<int> Kept(ImmutableArray<int> vehicles) => [.. vehicles.Select(v => _vehicleTo[v]).Where(v => v >= 0)];

    private void Cut(Dictionary<(int Request, int Activity), ImmutableArray<TimeWindow>> windows)
    {
        var activities = Problem.Activities.ToBuilder();
        foreach (var (key, left) in windows.Where(w => _activityTo[w.Key.Activity] >= 0))
            activities[_activityTo[key.Activity]] = activities[_activityTo[key.Activity]] with { Windows = left };
        Problem = Problem with { Activities = activities.ToImmutable() };
    }

    /// <summary>Units that vehicles outside take are not there; nobody asks where nothing is taken along.</summary>
    private void LeaveEquipment(IReadOnlySet<int> vehicles, Solution plan)
    {
        if (_whole.EquipmentPools.IsEmpty || Requests.All(r => _whole.Requests[r].Roles.All(role => role.Equipment.IsEmpty)))
            return;
        var kinds = new Dictionary<int, ImmutableArray<int>>();
        foreach (var role in _whole.Requests.SelectMany(r => r.Roles).Where(r => !r.Equipment.IsEmpty))
        {
            foreach (var activity in role.Activities)
                kinds[activity] = role.Equipment;
        }

        var used = new int[_whole.EquipmentPools.Length];
        foreach (var route in plan.Routes.Where(r => !vehicles.Contains(r.Vehicle)))
        {
            var carried = route.Steps.Where(s => s.Kind == StepKind.Activity && kinds.ContainsKey(s.Index)).SelectMany(s => kinds[s.Index]).ToHashSet();
            foreach (var pool in _whole.Vehicles[route.Vehicle].EquipmentPools.Where(p => carried.Contains(_whole.EquipmentPools[p].Kind)))
                used[pool]++;
        }

        Problem = Problem with { EquipmentPools = [.. _whole.EquipmentPools.Select((p, i) => p with { Units = Math.Max(0, p.Units - used[i]) })] };
    }
}
