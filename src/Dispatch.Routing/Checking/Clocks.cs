using Dispatch.Routing.Model;

namespace Dispatch.Routing.Checking;

/// <summary>Arrivals, starts and departures of every step, and the hard windows of activities.</summary>
internal static class Clocks
{
    public static void Check(Problem problem, RouteView route, Findings findings)
    {
        for (var i = 0; i < route.Steps.Length; i++)
        {
            if (i > 0)
                CheckArrival(route, i, findings);
            var step = route.Steps[i];
            if (step.Kind != StepKind.End && step.Start < step.Arrival)
                findings.Break(ViolationCodes.StartBeforeArrival, route.Index, i, step.Index, step.Start, step.Arrival);
            CheckDeparture(problem, route, i, findings);
            if (step.Kind == StepKind.Activity
                && Findings.NearestBound(problem.Activities[step.Index].Windows.AsSpan(), step.Start) is { } bound)
                findings.Break(ViolationCodes.Window, route.Index, i, step.Index, step.Start, bound);
        }
    }

    private static void CheckArrival(RouteView route, int i, Findings findings)
    {
        var leg = route.Legs[i];
        if (!leg.Joined)
        {
            findings.Break(ViolationCodes.Unreachable, route.Index, i, leg.To, leg.From, 0);
            return;
        }

        var expected = (long)route.Steps[i - 1].Departure + leg.Duration;
        if (route.Steps[i].Arrival != expected)
            findings.Break(ViolationCodes.Arrival, route.Index, i, route.Steps[i].Index, route.Steps[i].Arrival, expected);
    }

    private static void CheckDeparture(Problem problem, RouteView route, int i, Findings findings)
    {
        var step = route.Steps[i];
        if (step.Kind == StepKind.End)
        {
            if (step.Start != step.Arrival || step.Departure != step.Arrival)
                findings.Break(ViolationCodes.EndClock, route.Index, i, -1, step.Departure, step.Arrival);
            return;
        }

        // Depots and breaks have codes of their own.
        var earliest = step.Kind switch
        {
            StepKind.Activity => step.Start + WorkTime(problem.Activities[step.Index], route.Legs[i]),
            StepKind.Start when step.Index < 0 => step.Start,
            _ => long.MinValue,
        };
        if (step.Departure < earliest)
            findings.Break(ViolationCodes.Departure, route.Index, i, step.Index, step.Departure, earliest);
    }

    private static long WorkTime(Activity activity, Leg leg) =>
        (leg.From == leg.To ? 0L : activity.Setup) + activity.Service;
}
