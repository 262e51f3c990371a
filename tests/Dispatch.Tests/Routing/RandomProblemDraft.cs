using System.Collections.Immutable;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Tests.Routing;

/// <summary>
/// Draws one random problem. Places lie on a 40 by 40 grid; profile 0 needs one time unit a step, profile 1 two, so both are metric; one
/// place may be out of reach for profile 1. The day has about 800 time units.
/// </summary>
internal sealed class RandomProblemDraft(ulong seed, RandomProblemOptions options)
{
    private const int Grid = 40;
    private const int DayEnd = 800;
    private const int Kinds = 2;
    private readonly Rng _rng = new(seed);
    private readonly List<(int X, int Y)> _places = [];
    private readonly List<Activity> _activities = [];
    private readonly List<Request> _requests = [];
    private readonly List<Link> _links = [];
    private int _islandPlace = -1;

    /// <summary>The unvalidated problem.</summary>
    public Problem Build()
    {
        var depots = Enumerable.Range(0, options.Depots).Select(Depot).ToImmutableArray();
        var vehicles = Enumerable.Range(0, options.Vehicles).Select(v => Vehicle(v, depots)).ToImmutableArray();
        AddLocked();
        while (_requests.Count < options.Requests)
            AddRequest();
        AddCrossLinks();
        var problem = new Problem
        {
            Name = $"random {seed}",
            Profiles = [Matrix(1, false), Matrix(2, true)],
            Depots = depots,
            Vehicles = vehicles,
            Activities = [.. _activities],
            Requests = [.. _requests],
            Links = [.. _links],
            EquipmentPools = [.. Enumerable.Range(0, Kinds).Select(k => new EquipmentPool($"pool {k}", k, 1 + _rng.Next(2)))],
            MaxLatenessCost = _rng.Next(4),
        };
        if (options.Bands > 1)
            problem = new RandomBands(seed, options.Bands).On(problem);
        if (options.Terms)
            problem = new RandomTerms(seed).On(problem);
        return options.Conflicts ? new RandomConflicts(seed).On(problem) : problem;
    }

    private int Place()
    {
        if (_places.Count > 3 && _rng.Chance(0.2))
            return _rng.Next(_places.Count);
        _places.Add((_rng.Next(Grid), _rng.Next(Grid)));
        return _places.Count - 1;
    }

    private TravelMatrix Matrix(int pace, bool island)
    {
        var n = _places.Count;
        var (durations, distances) = (new int[n * n], new int[n * n]);
        for (var i = 0; i < n * n; i++)
        {
            var (from, to) = (i / n, i % n);
            var grid = Math.Abs(_places[from].X - _places[to].X) + Math.Abs(_places[from].Y - _places[to].Y);
            (durations[i], distances[i]) = (grid * pace, grid * 10);
            if (island && from != to && (from == _islandPlace || to == _islandPlace))
                (durations[i], distances[i]) = (TravelMatrix.Unreachable, TravelMatrix.Unreachable);
        }

        return new TravelMatrix(n, durations, distances);
    }

    private Depot Depot(int index) => new()
    {
        Id = $"depot {index}",
        Location = Place(),
        Window = new TimeWindow(_rng.Next(30), 500 + _rng.Next(200)),
        LoadTime = _rng.Next(8),
    };

    private Vehicle Vehicle(int index, ImmutableArray<Depot> depots)
    {
        int? home = _rng.Chance(0.5) ? _rng.Next(depots.Length) : null;
        var vehicle = new Vehicle
        {
            Id = $"vehicle {index}",
            Profile = _rng.Next(2),
            StartLocation = home is { } h ? depots[h].Location : _rng.Chance(0.7) ? Place() : null,
            EndLocation = _rng.Chance(0.7) ? Place() : null,
            Shift = new TimeWindow(_rng.Next(60), DayEnd - _rng.Next(100)),
            HomeDepot = home,
            ReloadDepots = [.. Enumerable.Range(0, depots.Length).Where(_ => _rng.Chance(0.6))],
            MaxTrips = 1 + _rng.Next(3),
            Capacity = _rng.Chance(0.85) ? [4 + _rng.Next(8), 4 + _rng.Next(8)] : [],
            Skills = [.. Enumerable.Range(0, 3).Where(_ => _rng.Chance(0.6)).Select(s => new SkillLevel(s, 1 + _rng.Next(3)))],
            EquipmentPools = [.. Enumerable.Range(0, Kinds).Where(_ => _rng.Chance(0.6))],
            Breaks = Breaks(),
            LockedPrefix = index == 0 ? [0] : [],
        };
        return WithCosts(index == 0 ? vehicle : WithLimits(vehicle));
    }

    private Vehicle WithCosts(Vehicle vehicle) => vehicle with
    {
        FixedCost = _rng.Next(300),
        TripCost = _rng.Next(60),
        DistanceCost = _rng.Next(3),
        TravelTimeCost = _rng.Next(5),
        WorkCost = _rng.Next(3),
        OvertimeCost = _rng.Next(6),
        RegularEnd = 400 + _rng.Next(400),
        RegularWork = 300 + _rng.Next(400),
    };

    private Vehicle WithLimits(Vehicle vehicle) => vehicle with
    {
        MaxWork = _rng.Chance(0.5) ? 300 + _rng.Next(400) : TimeWindow.Forever,
        MaxDistance = _rng.Chance(0.3) ? 1000 + _rng.Next(3000) : long.MaxValue,
        MaxTravelTime = _rng.Chance(0.3) ? 100 + _rng.Next(300) : TimeWindow.Forever,
        MaxActivities = _rng.Chance(0.3) ? 3 + _rng.Next(5) : int.MaxValue,
    };

    private ImmutableArray<Break> Breaks()
    {
        var breaks = ImmutableArray.CreateBuilder<Break>();
        if (_rng.Chance(0.4))
            breaks.Add(new Break("rest", [new TimeWindow(180, 240), new TimeWindow(270, 360)], 5 + _rng.Next(20)));
        if (_rng.Chance(0.25))
            breaks.Add(new Break("tea", [new TimeWindow(420, 520)], 5 + _rng.Next(10)));
        return breaks.ToImmutable();
    }

    private void AddLocked()
    {
        var lone = new Activity { Id = "locked", Location = Place(), Service = 5 + _rng.Next(10), Setup = _rng.Next(4) };
        Add("locked", new Role { Activities = [Next(lone)], AllowedVehicles = _rng.Chance(0.5) ? [0] : [] });
    }

    private void AddRequest()
    {
        var name = $"request {_requests.Count}";
        switch (_rng.Next(8))
        {
            case 0 or 1 or 2: Add(name, WithPeople(new Role { Activities = [Next(Meal())] })); break;
            case 3: Add(name, WithPeople(Skilled(new Role { Activities = [Next(Visit())] }))); break;
            case 4: AddEscort(name); break;
            case 5: AddTeam(name); break;
            case 6: AddShipment(name); break;
            default: Add(name, WithPeople(new Role { Activities = [Next(Collection())], Equipment = _rng.Chance(0.5) ? [_rng.Next(Kinds)] : [] })); break;
        }
    }

    private void Add(string id, params ImmutableArray<Role> roles) =>
        _requests.Add(new Request { Id = id, Roles = roles, UnservedPenalty = 2000 + (500 * _rng.Next(20)) });

    private int Next(Activity activity)
    {
        _activities.Add(activity with { Id = $"{activity.Id} {_activities.Count}" });
        return _activities.Count - 1;
    }

    private ImmutableArray<int> Amounts() => [1 + _rng.Next(3), _rng.Next(3)];

    private Activity Meal()
    {
        var release = _rng.Chance(0.5) ? _rng.Next(200) : 0;
        return Soft(new Activity
        {
            Id = "meal",
            Location = Place(),
            Windows = Windows(release),
            Setup = _rng.Next(4),
            Service = 1 + _rng.Next(5),
            Delivery = Amounts(),
            Pickup = _rng.Chance(0.3) ? Amounts() : [],
            SourceDepot = _rng.Chance(0.8) ? _rng.Next(options.Depots) : null,
            Release = release,
            MaxSinceDepot = _rng.Chance(0.6) ? 60 + _rng.Next(120) : null,
            SoftSinceDepot = _rng.Chance(0.6) ? 20 + _rng.Next(60) : null,
            StaleCost = _rng.Next(5),
        });
    }

    private Activity Visit()
    {
        var visit = Soft(new Activity
        {
            Id = "visit",
            Location = Place(),
            Windows = Windows(0),
            Setup = _rng.Next(5),
            Service = 5 + _rng.Next(25),
        });
        if (_islandPlace < 0 && _rng.Chance(0.3))
        {
            _places.Add((_rng.Next(Grid), _rng.Next(Grid)));
            _islandPlace = _places.Count - 1;
            return visit with { Location = _islandPlace };
        }

        return visit;
    }

    private Activity Collection() => Soft(new Activity
    {
        Id = "collection",
        Location = Place(),
        Windows = Windows(0),
        Setup = _rng.Next(3),
        Service = 1 + _rng.Next(8),
        Pickup = Amounts(),
    });

    private ImmutableArray<TimeWindow> Windows(int after)
    {
        if (_rng.Chance(0.2))
            return [TimeWindow.Always];
        var first = after + 20 + _rng.Next(250);
        var window = new TimeWindow(first, first + 40 + _rng.Next(150));
        if (_rng.Chance(0.6))
            return [window];
        var second = window.Latest + 10 + _rng.Next(60);
        return [window, new TimeWindow(second, second + 30 + _rng.Next(100))];
    }

    private Activity Soft(Activity activity)
    {
        if (!_rng.Chance(0.6))
            return activity;
        var begin = activity.Windows[0].Earliest;
        return activity with
        {
            SoftEarliest = begin + _rng.Next(40),
            SoftLatest = begin + 40 + _rng.Next(60),
            EarlyCost = _rng.Next(4),
            LateCost = _rng.Next(6),
        };
    }

    private Role WithPeople(Role role)
    {
        var everyone = Enumerable.Range(0, options.Vehicles).ToArray();
        _rng.Shuffle<int>(everyone);
        return role with
        {
            AllowedVehicles = _rng.Chance(0.1) ? [everyone[0]] : _rng.Chance(0.2) ? [.. everyone.Take(1 + (options.Vehicles / 2))] : [],
            ForbiddenVehicles = _rng.Chance(0.2) ? [everyone[^1]] : [],
            Preferences = _rng.Chance(0.4) ? [.. everyone.Take(2).Select(v => new VehiclePreference(v, _rng.Next(40)))] : [],
            OtherVehicleCost = _rng.Next(80),
        };
    }

    private Role Skilled(Role role) => role with
    {
        Skills = _rng.Chance(0.7) ? [new SkillLevel(_rng.Next(3), 1 + _rng.Next(2))] : [],
        Equipment = _rng.Chance(0.25) ? [_rng.Next(Kinds)] : [],
    };

    private void AddEscort(string name)
    {
        var (home, begin) = (Place(), 30 + _rng.Next(300));
        var fetch = Next(new Activity { Id = "fetch", Location = home, Service = 2 + _rng.Next(6), Setup = _rng.Next(4) });
        var stay = Next(new Activity { Id = "stay", Location = Place(), Windows = [new TimeWindow(begin, begin + 60)], Service = 10 + _rng.Next(30) });
        var bring = Next(new Activity { Id = "bring", Location = home, Service = 2 + _rng.Next(6) });
        Add(name, WithPeople(Skilled(new Role { Activities = [fetch, stay, bring] })));
        if (_rng.Chance(0.6))
            _links.Add(new Link(fetch, stay, 0, 150 + _rng.Next(100)));
    }

    private void AddTeam(string name)
    {
        var size = _rng.Chance(0.6) ? 2 : 3 + _rng.Next(2);
        var visit = Visit();
        var roles = ImmutableArray.CreateBuilder<Role>();
        var lead = -1;
        for (var k = 0; k < size; k++)
        {
            var activity = Next(visit with { Service = 5 + _rng.Next(20), Delivery = [] });
            roles.Add(k == 0 ? Skilled(new Role { Activities = [activity] }) : WithPeople(new Role { Activities = [activity] }));
            if (k == 0)
                lead = activity;
            else
                _links.Add(size == 2 && _rng.Chance(0.3) ? new Link(lead, activity, 5, 30 + _rng.Next(40)) : new Link(lead, activity, 0, 0));
        }

        Add(name, roles.ToImmutable());
    }

    private void AddShipment(string name)
    {
        var amounts = Amounts();
        var from = Next(Soft(new Activity { Id = "fetch goods", Location = Place(), Windows = Windows(0), Service = 1 + _rng.Next(5), Pickup = amounts }));
        var to = Next(new Activity { Id = "bring goods", Location = Place(), Service = 1 + _rng.Next(5), Setup = _rng.Next(3), Delivery = amounts });
        Add(name, WithPeople(new Role { Activities = [from, to], Contiguous = false }));
    }

    private void AddCrossLinks()
    {
        var ends = _requests.Skip(1).Where(r => r.Roles.Length == 1).Select(r => r.Roles[0].Activities[0]).ToArray();
        if (ends.Length < 2)
            return;
        for (var i = 0; i < options.CrossLinks; i++)
        {
            var from = _rng.Next(ends.Length);
            var to = (from + 1 + _rng.Next(ends.Length - 1)) % ends.Length;
            var least = _rng.Next(-60, 60);
            _links.Add(new Link(ends[from], ends[to], least, _rng.Chance(0.4) ? TimeWindow.Forever : least + 60 + _rng.Next(300)));
        }
    }
}
