using System.Collections.Immutable;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Tests.Routing.Checking;

/// <summary>Changes of a plan that keep its steps well formed but are likely to break a rule.</summary>
internal static class Mutations
{
    /// <summary>One random change; the same generator state gives the same change.</summary>
    public static Solution Of(Problem problem, Solution solution, Rng rng)
    {
        var at = rng.Next(solution.Routes.Length);
        var route = solution.Routes[at];
        return rng.Next(8) switch
        {
            0 => Put(solution, at, route with { Steps = Nudge(route.Steps, rng.Next(route.Steps.Length), rng) }),
            1 => Put(solution, at, route with { Steps = Delay(route.Steps, rng.Next(route.Steps.Length), 1 + rng.Next(40)) }),
            2 => Put(solution, at, route with { Steps = Swap(route.Steps, rng) }),
            3 => Put(solution, at, Retimed(problem, route, Reordered(route, rng))),
            4 => OtherVehicle(problem, solution, at, rng),
            5 => Put(solution, at, Retimed(problem, route, [.. Stops(route).Where((_, i) => i != rng.Next(route.Steps.Length))])),
            6 => solution with { Unserved = solution.Unserved.IsEmpty ? [] : solution.Unserved.RemoveAt(rng.Next(solution.Unserved.Length)) },
            _ => Put(solution, at, route with { Steps = Delay(route.Steps, 0, -1 - rng.Next(20)) }),
        };
    }

    private static Solution Put(Solution solution, int at, Route route) => solution with { Routes = solution.Routes.SetItem(at, route) };

    /// <summary>One clock of one step a little earlier or later.</summary>
    private static ImmutableArray<Step> Nudge(ImmutableArray<Step> steps, int at, Rng rng)
    {
        var by = rng.Chance(0.5) ? 1 : -1 - rng.Next(10);
        var step = steps[at];
        return steps.SetItem(at, rng.Next(3) switch
        {
            0 => step with { Arrival = step.Arrival + by },
            1 => step with { Start = step.Start + by },
            _ => step with { Departure = step.Departure + by },
        });
    }

    /// <summary>A step leaves later and all that follows is later too: often still feasible.</summary>
    private static ImmutableArray<Step> Delay(ImmutableArray<Step> steps, int from, int by) =>
    [
        .. steps.Select((s, i) => i < from ? s
            : i > from ? s with { Arrival = s.Arrival + by, Start = s.Start + by, Departure = s.Departure + by }
            : s.Kind == StepKind.End ? s : s with { Departure = s.Departure + by }),
    ];

    /// <summary>Two inner steps exchange their work and keep their clocks.</summary>
    private static ImmutableArray<Step> Swap(ImmutableArray<Step> steps, Rng rng)
    {
        if (steps.Length < 4)
            return steps;
        var (a, b) = (1 + rng.Next(steps.Length - 2), 1 + rng.Next(steps.Length - 2));
        return steps.SetItem(a, steps[a] with { Kind = steps[b].Kind, Index = steps[b].Index })
            .SetItem(b, steps[b] with { Kind = steps[a].Kind, Index = steps[a].Index });
    }

    private static List<(StepKind, int)> Stops(Route route) =>
        [.. route.Steps.Where(s => s.Kind is StepKind.Activity or StepKind.Load).Select(s => (s.Kind, s.Index))];

    private static List<(StepKind, int)> Reordered(Route route, Rng rng)
    {
        var stops = Stops(route).ToArray();
        var (a, b) = (rng.Next(stops.Length), rng.Next(stops.Length));
        (stops[a], stops[b]) = (stops[b], stops[a]);
        return [.. stops];
    }

    private static Route Retimed(Problem problem, Route route, List<(StepKind, int)> stops) =>
        EarliestRoute.Of(problem, route.Vehicle, stops, ImmutableDictionary<int, int>.Empty);

    /// <summary>The whole route is given to another vehicle, with that one's clocks and the route's place in the order kept right.</summary>
    private static Solution OtherVehicle(Problem problem, Solution solution, int at, Rng rng)
    {
        var vehicle = rng.Next(problem.Vehicles.Length);
        var moved = EarliestRoute.Of(problem, vehicle, Stops(solution.Routes[at]), ImmutableDictionary<int, int>.Empty);
        return solution with { Routes = [.. solution.Routes.SetItem(at, moved).OrderBy(r => r.Vehicle)] };
    }
}
