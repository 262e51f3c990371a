using System.Collections.Immutable;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.LiveDays;

/// <summary>The parts of routes that stay: which steps, and when each person can be had for something else.</summary>
internal sealed class Staying
{
    private readonly BuiltProblem _built;
    private readonly Dictionary<int, ImmutableArray<ProjectedStep>> _steps = [];
    private readonly int _now;

    public Staying(
        BuiltProblem built, Freeze freeze, IReadOnlySet<int> gone, int now, IEnumerable<(Route Before, ImmutableArray<ProjectedStep> Steps)> routes)
    {
        (_built, _now) = (built, now);
        foreach (var (before, steps) in routes)
        {
            var last = freeze.Last[before.Vehicle];
            var kept = before.Steps.Take(last + 1).Where(s => s.Kind == StepKind.Activity && !gone.Contains(built.Index.Activities[s.Index].Request)).Select(s => s.Index).ToHashSet();
            var end = last < 0 ? -1 : steps.Select((s, i) => (s.Step, i)).Where(x => x.Step.Kind == StepKind.Activity && kept.Contains(x.Step.Index)).Select(x => x.i).DefaultIfEmpty(0).Max();
            end = Math.Max(end, BreakAfter(steps, end, before.Steps, last));
            _steps[before.Vehicle] = steps;
            Count[before.Vehicle] = end;
            if (end > 0 && steps.Skip(end + 1).All(s => s.Step.Kind == StepKind.End) && steps[end].Step.Kind == StepKind.Activity
                && freeze.AvailableFrom(before.Vehicle) is { } from && HasTime(before.Vehicle, steps, from))
            {
                Finished = Finished.Add(before.Vehicle, (steps[end].Step.Index, from));
            }
        }
    }

    /// <summary>Number of the last step that stays, by vehicle: 0 the beginning alone, −1 nothing has begun.</summary>
    public Dictionary<int, int> Count { get; } = [];

    /// <summary>People who have nothing left to do: their last activity, and from when on they could do more.</summary>
    public ImmutableDictionary<int, (int Activity, int From)> Finished { get; private set; } = ImmutableDictionary<int, (int Activity, int From)>.Empty;

    /// <summary>The steps that stay, the beginning included, by vehicle with a route.</summary>
    public ReadOnlySpan<ProjectedStep> Of(int vehicle) =>
        Count.TryGetValue(vehicle, out var last) && last >= 0 ? _steps[vehicle].AsSpan()[..(last + 1)] : [];

    /// <summary>Whether the person has something left to do.</summary>
    public bool GoesOn(int vehicle) => _steps[vehicle].Length > Count[vehicle] + 2;

    /// <summary>Whether somebody whose work is done could be had at an instant and still be home within shift and working time.</summary>
    private bool HasTime(int vehicle, ImmutableArray<ProjectedStep> steps, int from)
    {
        var driver = _built.Problem.Vehicles[vehicle];
        var home = Math.Max(from, steps[^2].End) + steps[^1].Step.Arrival - steps[^2].Step.Departure;
        return home < driver.Shift.Latest && home - steps[0].Step.Start < driver.MaxWork;
    }

    /// <summary>Whether a break is still to come.</summary>
    public bool IsPending(int vehicle, int rest)
    {
        for (var i = Count[vehicle] + 1; i < _steps[vehicle].Length; i++)
        {
            if (_steps[vehicle][i].Step is { Kind: StepKind.Break } step && step.Index == rest)
                return true;
        }

        return false;
    }

    /// <summary>The last instant of what stays; the present one where the person must be had by then for what follows.</summary>
    public int FreeFrom(int vehicle)
    {
        var steps = Of(vehicle);
        return steps.Length <= 1 ? _now : GoesOn(vehicle) ? Math.Max(steps[^1].End, _now) : steps[^1].End;
    }

    /// <summary>The route's clocks: one who waits where the last step was leaves no earlier than now.</summary>
    public ImmutableArray<Step> Clocks(int vehicle, ImmutableArray<ProjectedStep> steps)
    {
        var last = Count[vehicle];
        var done = steps.Select(s => s.Step).ToArray();
        if (last < 0 || !GoesOn(vehicle) || (last == 0 ? done[0].Start : done[last].Departure) >= _now)
            return [.. done];
        var (driver, projection) = (_built.Problem.Vehicles[vehicle], new Projection(_built, new FactIndex(new DayFacts(_now))));
        if (last == 0)
            done[0] = done[0] with { Arrival = _now, Start = _now, Departure = Math.Max(done[0].Departure, _now + LoadTime(driver)) };
        else
            done[last] = done[last] with { Departure = _now };
        var here = driver.StartLocation;
        for (var i = 0; i < done.Length; i++)
        {
            var place = Ways.Place(_built.Problem, driver, done[i], here);
            if (i == last + 1)
            {
                var arrival = Ways.Arrival(_built.Problem.Profiles[driver.Profile], here, place, done[last].Departure);
                done[i] = done[i] with { Arrival = arrival, Start = Math.Max(done[i].Start, arrival), Departure = Math.Max(done[i].Departure, arrival) };
            }

            here = place ?? here;
        }

        return [.. done];
    }

    private int LoadTime(Vehicle driver) => driver.HomeDepot is { } home ? _built.Problem.Depots[home].LoadTime : 0;

    /// <summary>A break that has begun stays too.</summary>
    private static int BreakAfter(ImmutableArray<ProjectedStep> steps, int end, ImmutableArray<Step> planned, int last)
    {
        var begun = planned.Take(last + 1).Where(s => s.Kind == StepKind.Break).Select(s => s.Index).ToHashSet();
        var at = end;
        while (at >= 0 && at + 1 < steps.Length && steps[at + 1].Step.Kind == StepKind.Break && begun.Contains(steps[at + 1].Step.Index))
            at++;
        return at;
    }
}
