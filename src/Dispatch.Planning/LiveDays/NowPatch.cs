using System.Collections.Immutable;
using Dispatch.Core.Domain.Events;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Routing.Model;
using Dispatch.Routing.Rules;

namespace Dispatch.Planning.LiveDays;

/// <summary>Writes into a problem what holds at an instant: what stays, who is away, what may begin when, what is late, and what a change costs.</summary>
internal sealed class NowPatch
{
    /// <summary>Help that was called for is this many times as dear to be late for as a wished time.</summary>
    private const int UrgentTimes = 20;

    /// <summary>Giving up what was promised counts this many times as much as not taking on something new.</summary>
    private const int PromisedTimes = 2;

    /// <summary>How long after the last chance something that was given up may still come, seconds.</summary>
    private const int Grace = 3600;
    private const int BreakGrace = 1800;
    private readonly BuiltProblem _built;
    private readonly FactIndex _facts;
    private readonly ReplanOptions _options;
    private readonly Staying _stays;
    private readonly Activity[] _activities;
    private readonly Vehicle[] _vehicles;
    private readonly HashSet<int> _pinned = [];
    private readonly HashSet<int> _touched = [];

    public NowPatch(BuiltProblem built, FactIndex facts, ReplanOptions options, Staying stays)
    {
        (_built, _facts, _options, _stays) = (built, facts, options, stays);
        _activities = [.. built.Problem.Activities];
        _vehicles = [.. built.Problem.Vehicles];
    }

    /// <summary>Requests to be placed anew.</summary>
    public required IReadOnlySet<int> Fresh { get; init; }

    /// <summary>The plan in force: who and when was told.</summary>
    public required Solution Told { get; init; }

    /// <summary>New numbers of breaks, by vehicle, where somebody's work was over before a break came; −1: it is no longer asked for.</summary>
    public Dictionary<int, int[]> Breaks { get; } = [];

    /// <summary>Vehicles with trips at a canteen that is late.</summary>
    public IReadOnlySet<int> Touched => _touched;

    /// <summary>The problem; not validated.</summary>
    public Problem Problem()
    {
        for (var v = 0; v < _vehicles.Length; v++)
            Stay(v);
        var depots = Delayed();
        for (var a = 0; a < _activities.Length; a++)
        {
            if (!_pinned.Contains(a))
                _activities[a] = Free(a);
        }

        var requests = Priced();
        return _built.Problem with
        {
            Activities = [.. _activities],
            Vehicles = [.. _vehicles],
            Depots = depots,
            Requests = Locked(requests),
            Links = [.. _built.Problem.Links.Where(l => !_pinned.Contains(l.From) || !_pinned.Contains(l.To))],
        };
    }

    private void Stay(int vehicle)
    {
        var driver = _vehicles[vehicle];
        var steps = _stays.Of(vehicle);
        var absence = _facts.Absence(_built.Index.Vehicles[vehicle].Staff.Id);
        var free = Math.Max(_stays.Count.ContainsKey(vehicle) ? _stays.FreeFrom(vehicle) : _facts.Now, absence?.Until ?? 0);
        if (steps.Length <= 1)
        {
            var begin = Math.Max(driver.Shift.Earliest, free);
            _vehicles[vehicle] = (absence is { Until: null }) || begin > driver.Shift.Latest
                ? driver with { MaxActivities = 0 }
                : driver with { Shift = driver.Shift with { Earliest = begin } };
            return;
        }

        var breaks = driver.Breaks.ToBuilder();
        var (loaded, locked) = (steps[0].Step, new List<int>());
        for (var i = 1; i < steps.Length; i++)
        {
            var (step, end) = steps[i];
            end = i == steps.Length - 1 && _stays.GoesOn(vehicle) ? Math.Max(end, free) : end;
            if (step.Kind == StepKind.Load)
                loaded = step;
            else if (step.Kind == StepKind.Break)
                breaks[step.Index] = breaks[step.Index] with { Windows = [new TimeWindow(step.Start, step.Start)], Duration = end - step.Start };
            else if (step.Kind == StepKind.Activity)
            {
                Pin(step, end, loaded.Start);
                locked.Add(step.Index);
            }
        }

        var last = steps[^1].End;
        for (var b = 0; b < breaks.Count; b++)
        {
            if (!_stays.IsPending(vehicle, b))
                continue;
            var still = Windows.Inside(breaks[b].Windows, new TimeWindow(last, TimeWindow.Forever));
            breaks[b] = breaks[b] with { Windows = still.IsEmpty ? [new TimeWindow(last, last + BreakGrace)] : still };
        }

        _vehicles[vehicle] = Relaxed(driver, steps) with
        {
            Breaks = Asked(vehicle, breaks.ToImmutable(), steps), LockedPrefix = [.. locked], MaxActivities = absence is { Until: null } ? locked.Count : Math.Max(driver.MaxActivities, locked.Count),
        };
    }

    /// <summary>Somebody whose work was over before a break came has rested: called again, they need not take it.</summary>
    private ImmutableArray<Break> Asked(int vehicle, ImmutableArray<Break> breaks, ReadOnlySpan<ProjectedStep> steps)
    {
        if (_stays.GoesOn(vehicle))
            return breaks;
        var (numbers, kept) = (new int[breaks.Length], ImmutableArray.CreateBuilder<Break>());
        for (var b = 0; b < breaks.Length; b++)
        {
            var asked = Taken(steps, b) || breaks[b].Windows[0].Earliest > _facts.Now;
            numbers[b] = asked ? kept.Count : -1;
            if (asked)
                kept.Add(breaks[b]);
        }

        if (kept.Count < breaks.Length)
            Breaks[vehicle] = numbers;
        return kept.ToImmutable();
    }

    private static bool Taken(ReadOnlySpan<ProjectedStep> steps, int rest)
    {
        foreach (var (step, _) in steps)
        {
            if (step.Kind == StepKind.Break && step.Index == rest)
                return true;
        }

        return false;
    }

    /// <summary>What has happened happened: limits that it passes give way.</summary>
    private Vehicle Relaxed(Vehicle driver, ReadOnlySpan<ProjectedStep> steps)
    {
        var (here, leave) = (driver.StartLocation, steps[^1].Step.Departure);
        var projection = new Projection(_built, _facts);
        foreach (var (step, _) in steps)
            here = Ways.Place(_built.Problem, driver, step, here) ?? here;
        var home = Ways.Arrival(_built.Problem.Profiles[driver.Profile], here, driver.EndLocation ?? here, leave);
        return driver with
        {
            Shift = new TimeWindow(Math.Min(driver.Shift.Earliest, steps[0].Step.Start), Math.Max(driver.Shift.Latest, home)),
            MaxWork = Math.Max(driver.MaxWork, home - steps[0].Step.Start),
        };
    }

    private void Pin(Step step, int end, int loaded)
    {
        var work = _activities[step.Index];
        _pinned.Add(step.Index);
        _activities[step.Index] = work with
        {
            Windows = [new TimeWindow(step.Start, step.Start)], Setup = 0, Service = end - step.Start, Release = Math.Min(work.Release, loaded), MaxSinceDepot = null,
        };
    }

    /// <summary>What may still change begins after the horizon; what is new or was given up, as soon as somebody can be told.</summary>
    private Activity Free(int activity)
    {
        var work = _activities[activity];
        var fresh = Fresh.Contains(_built.Index.Activities[activity].Request);
        var soonest = _facts.Now + ((fresh ? _options.NoticeMinutes : _options.FreezeMinutes) * 60);
        var windows = Windows.Inside(work.Windows, new TimeWindow(soonest, TimeWindow.Forever));
        if (fresh && (windows.IsEmpty || windows[^1].Latest < soonest + Grace))
        {
            var promised = work.Windows[^1].Latest;
            windows = [new TimeWindow(Math.Max(soonest, work.Windows[0].Earliest), Math.Max(promised, soonest + Grace))];
            work = Softened(work, promised, _built.Index.Activities[activity].Items.Length);
        }

        if (fresh && _built.Index.Activities[activity].Items.Any(i => OneKeyRequest.IsOrder(i.Id)))
            work = work with { LateCost = work.LateCost * UrgentTimes };
        return work with
        {
            Windows = windows.IsEmpty ? work.Windows : windows, Release = work.SourceDepot is null ? work.Release : Math.Max(work.Release, soonest),
        };
    }

    private Activity Softened(Activity work, int promised, int orders) => work with
    {
        SoftLatest = Math.Max(work.SoftEarliest, Math.Min(work.SoftLatest, promised)),
        LateCost = Math.Max(work.LateCost, orders * Prices.PerSecondOfMinute(_options.Day.LatePerMinute)),
    };

    /// <summary>Canteens that are late load later, hand over later, and may be late at the door at a price.</summary>
    private ImmutableArray<Depot> Delayed()
    {
        var depots = _built.Problem.Depots.ToBuilder();
        foreach (var delay in _facts.Facts.Events.Select(e => e.Event).OfType<CanteenDelayed>())
        {
            for (var d = 0; d < depots.Count; d++)
            {
                if (_built.Index.DepotPlaces[d] == delay.CanteenId && (delay.Meal is not { } meal || depots[d].Id == DepotTable.IdOf(delay.CanteenId, meal)))
                {
                    depots[d] = depots[d] with { Window = depots[d].Window with { Latest = depots[d].Window.Latest + (delay.Minutes * 60) } };
                    Delay(d, delay.Minutes * 60);
                }
            }
        }

        return depots.ToImmutable();
    }

    private void Delay(int depot, int seconds)
    {
        for (var a = 0; a < _activities.Length; a++)
        {
            var work = _activities[a];
            if (work.SourceDepot != depot || _pinned.Contains(a))
                continue;
            var promised = work.Windows[^1].Latest;
            _activities[a] = Softened(work, promised, _built.Index.Activities[a].Items.Length) with
            {
                Release = work.Release + seconds, Windows = work.Windows.SetItem(work.Windows.Length - 1, work.Windows[^1] with { Latest = promised + seconds }),
            };
        }

        foreach (var route in Told.Routes.Where(r => r.Steps.Any(s => s.Kind == StepKind.Activity && !_pinned.Contains(s.Index) && _activities[s.Index].SourceDepot == depot)))
            _touched.Add(route.Vehicle);
    }

    /// <summary>What was told, and what telling otherwise costs.</summary>
    private ImmutableArray<Request> Priced()
    {
        var told = (from route in Told.Routes from step in route.Steps where step.Kind == StepKind.Activity select (step.Index, route.Vehicle, step.Start))
            .ToDictionary(x => x.Index, x => (x.Vehicle, x.Start));
        return [.. _built.Problem.Requests.Select((r, i) => r with
        {
            Roles = [.. r.Roles.Select(role => role with { Published = PublishedOf(role, i, told) })],
            UnservedPenalty = r.Roles.All(role => told.ContainsKey(role.Activities[0])) ? r.UnservedPenalty * PromisedTimes : r.UnservedPenalty,
        })];
    }

    private Published? PublishedOf(Role role, int request, Dictionary<int, (int Vehicle, int Start)> told)
    {
        if (_pinned.Contains(role.Activities[0]) || !told.TryGetValue(role.Activities[0], out var was))
            return null;
        var day = _options.Day;
        var meal = _built.Index.Activities[role.Activities[0]].Kind is PlanStopKind.MealDrop or PlanStopKind.TrunkDrop;
        return new Published
        {
            Vehicle = was.Vehicle,
            OtherCost = Prices.Whole(meal ? _options.OtherRider : day.OtherThanPublished),
            Start = was.Start,
            Tolerance = day.MovedToleranceMinutes * 60,
            MovedCost = (meal ? _built.Index.Requests[request].Items.Length : 1) * Prices.PerSecondOfMinute(day.MovedPerMinute),
        };
    }

    /// <summary>Locks of dispatchers on what does not stay anyway.</summary>
    private ImmutableArray<Request> Locked(ImmutableArray<Request> requests)
    {
        var locks = _facts.Facts.Locks.ToLookup(l => l.ItemId, StringComparer.Ordinal);
        if (locks.Count == 0)
            return requests;
        var done = requests.ToBuilder();
        for (var r = 0; r < requests.Length; r++)
        {
            foreach (var kept in _built.Index.Requests[r].Items.SelectMany(i => locks[i.Id]))
                done[r] = Locked(done[r], kept);
        }

        return done.ToImmutable();
    }

    private Request Locked(Request request, ItemLock kept)
    {
        var roles = request.Roles.ToBuilder();
        if (kept.StaffId is { } id && !roles.Any(r => _pinned.Contains(r.Activities[0])))
        {
            var vehicles = Enumerable.Range(0, _vehicles.Length).Where(v => _built.Index.Vehicles[v].Staff.Id == id).ToList();
            var at = roles.ToList().FindIndex(r => r.Published is { } told && vehicles.Contains(told.Vehicle));
            at = at >= 0 ? at : roles.ToList().FindIndex(r => vehicles.Any(v => VehicleRules.MayFill(_built.Problem, r, v)));
            if (at >= 0)
                roles[at] = roles[at] with { AllowedVehicles = [.. vehicles.Where(v => VehicleRules.MayFill(_built.Problem, roles[at], v))] };
        }

        if (kept.Start is { } start && !_pinned.Contains(roles[0].Activities[0]))
            _activities[roles[0].Activities[0]] = _activities[roles[0].Activities[0]] with { Windows = [new TimeWindow(start, start)] };
        return request with { Roles = roles.ToImmutable() };
    }
}
