using System.Collections.Immutable;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Formats.Vroom;

/// <summary>
/// VROOM has every break taken, also by a route that is over before the break could begin, or that begins when it no longer could. Puts those that our plans leave out into the
/// route where the shift allows it: behind the last stop, or before the first. Waiting costs nothing in VROOM, so the cost stays.
/// </summary>
internal static class VroomBreaks
{
    /// <summary>The plan with all breaks that fit.</summary>
    public static Solution Complete(Problem problem, Solution solution) => solution with { Routes = [.. solution.Routes.Select(r => Complete(problem.Vehicles[r.Vehicle], r))] };

    private static Route Complete(Vehicle vehicle, Route route)
    {
        var taken = route.Steps.Where(s => s.Kind == StepKind.Break).Select(s => s.Index).ToHashSet();
        var missing = Enumerable.Range(0, vehicle.Breaks.Length).Where(b => !taken.Contains(b)).ToList();
        var steps = route.Steps;
        foreach (var rest in missing.Where(b => !taken.Any(t => t > b)))
            steps = Behind(vehicle, steps, rest) ?? steps;
        foreach (var rest in Enumerable.Reverse(missing).Where(b => !steps.Any(s => s.Kind == StepKind.Break && s.Index == b)))
            steps = Before(vehicle, steps, rest) ?? steps;
        return route with { Steps = steps };
    }

    private static ImmutableArray<Step>? Behind(Vehicle vehicle, ImmutableArray<Step> steps, int rest)
    {
        var (last, end) = (steps[^2], steps[^1]);
        if (last.Kind == StepKind.Break && last.Index > rest)
            return null;
        var way = end.Arrival - last.Departure;
        foreach (var window in vehicle.Breaks[rest].Windows.Where(w => w.Latest >= last.Departure))
        {
            var start = Math.Max(last.Departure, window.Earliest);
            var home = start + vehicle.Breaks[rest].Duration + way;
            if (home <= vehicle.Shift.Latest)
                return steps.RemoveAt(steps.Length - 1).Add(new Step(StepKind.Break, rest, last.Departure, start, start + vehicle.Breaks[rest].Duration)).Add(new Step(StepKind.End, end.Index, home, home, home));
        }

        return null;
    }

    private static ImmutableArray<Step>? Before(Vehicle vehicle, ImmutableArray<Step> steps, int rest)
    {
        var first = steps[0];
        if (vehicle.HomeDepot is not null || (steps[1].Kind == StepKind.Break && steps[1].Index < rest))
            return null;
        foreach (var window in vehicle.Breaks[rest].Windows.Reverse())
        {
            var start = Math.Min(first.Departure - vehicle.Breaks[rest].Duration, window.Latest);
            if (start < Math.Max(window.Earliest, vehicle.Shift.Earliest))
                continue;
            return steps.SetItem(0, first with { Arrival = start, Start = start, Departure = start }).Insert(1, new Step(StepKind.Break, rest, start, start, first.Departure));
        }

        return null;
    }
}
