using System.Collections.Immutable;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Timing;

/// <summary>The same route with one start in another of its windows.</summary>
internal static class OtherWindows
{
    /// <summary>All such shapes. The clocks of the others say nothing yet.</summary>
    public static IEnumerable<RouteShape> Of(Problem problem, Route route)
    {
        var driver = problem.Vehicles[route.Vehicle];
        var present = RouteShape.Of(route);
        for (var i = 0; i < route.Steps.Length; i++)
        {
            var step = route.Steps[i];
            foreach (var window in WindowsOf(problem, driver, step))
            {
                if (step.Start < window.Earliest || step.Start > window.Latest)
                    yield return present.Begun(i, window.Earliest);
            }
        }
    }

    private static ImmutableArray<TimeWindow> WindowsOf(Problem problem, Vehicle driver, Step step) => step.Kind switch
    {
        StepKind.Activity => problem.Activities[step.Index].Windows,
        StepKind.Break => driver.Breaks[step.Index].Windows,
        _ => [],
    };
}
