using Dispatch.Routing.Model;

namespace Dispatch.Routing.Checking;

/// <summary>
/// Breaks of used vehicles: once, in order, inside their windows and long enough. A break may be missing only where the route ends before
/// it could begin (at or before its first allowed start) or begins after its last allowed start.
/// </summary>
internal static class Breaks
{
    public static void Check(RouteView route, Findings findings)
    {
        var taken = new int[route.Vehicle.Breaks.Length];
        var before = -1;
        for (var i = 0; i < route.Steps.Length; i++)
        {
            if (route.Steps[i].Kind != StepKind.Break)
                continue;
            var index = route.Steps[i].Index;
            if (++taken[index] > 1)
                findings.Break(ViolationCodes.BreakTwice, route.Index, i, index, taken[index], 1);
            else if (index < before)
                findings.Break(ViolationCodes.BreakOrder, route.Index, i, index, index, before);
            before = Math.Max(before, index);
            CheckTime(route, i, findings);
        }

        for (var index = 0; index < taken.Length; index++)
        {
            if (taken[index] == 0 && !MayBeMissing(route, route.Vehicle.Breaks[index]))
                findings.Break(ViolationCodes.BreakMissing, route.Index, -1, index, 0, 1);
        }
    }

    private static bool MayBeMissing(RouteView route, Break rest) =>
        route.Steps.Length > 0 && (route.Steps[^1].Arrival <= rest.Windows[0].Earliest || route.Steps[0].Start >= rest.Windows[^1].Latest);

    private static void CheckTime(RouteView route, int i, Findings findings)
    {
        var step = route.Steps[i];
        var rest = route.Vehicle.Breaks[step.Index];
        if (Findings.NearestBound(rest.Windows.AsSpan(), step.Start) is { } bound)
            findings.Break(ViolationCodes.BreakWindow, route.Index, i, step.Index, step.Start, bound);
        var length = (long)step.Departure - step.Start;
        if (length < rest.Duration)
            findings.Break(ViolationCodes.BreakShort, route.Index, i, step.Index, length, rest.Duration);
    }
}
