using Dispatch.Routing.Model;

namespace Dispatch.Routing.Timing;

/// <summary>The same route with one break elsewhere, taken or left out.</summary>
internal static class BreakPlaces
{
    /// <summary>All such shapes. Nothing comes inside a role that stays together; breaks keep their order.</summary>
    public static IEnumerable<RouteShape> Of(Problem problem, Route route, IReadOnlySet<(int, int)> together)
    {
        var driver = problem.Vehicles[route.Vehicle];
        var present = RouteShape.Of(route);
        for (var b = 0; b < driver.Breaks.Length; b++)
        {
            var at = Position(route, b);
            var rest = at < 0 ? present : present.Without(at);
            if (at >= 0)
            {
                yield return rest with { LeftOut = b, OverBefore = true };
                yield return rest with { LeftOut = b, OverBefore = false };
            }

            for (var after = 0; after + 1 < rest.Route.Steps.Length; after++)
            {
                if (after + 1 != at && MayRest(rest.Route, b, after, together))
                    yield return rest.With(b, after);
            }
        }
    }

    private static int Position(Route route, int rest)
    {
        for (var i = 0; i < route.Steps.Length; i++)
        {
            if (route.Steps[i].Kind == StepKind.Break && route.Steps[i].Index == rest)
                return i;
        }

        return -1;
    }

    private static bool MayRest(Route route, int rest, int after, IReadOnlySet<(int, int)> together)
    {
        for (var i = 0; i < route.Steps.Length; i++)
        {
            var step = route.Steps[i];
            if (step.Kind == StepKind.Break && (step.Index < rest) != (i <= after))
                return false;
        }

        var (one, other) = (route.Steps[after], route.Steps[after + 1]);
        return one.Kind != StepKind.Activity || other.Kind != StepKind.Activity || !together.Contains((one.Index, other.Index));
    }
}
