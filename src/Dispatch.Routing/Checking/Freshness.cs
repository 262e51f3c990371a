using Dispatch.Routing.Model;

namespace Dispatch.Routing.Checking;

/// <summary>The hard freshness limit: start of work minus departure from the depot that loaded the trip.</summary>
internal static class Freshness
{
    public static void Check(Problem problem, RouteView route, Findings findings)
    {
        for (var i = 0; i < route.Steps.Length; i++)
        {
            var step = route.Steps[i];
            if (step.Kind == StepKind.Activity
                && problem.Activities[step.Index].MaxSinceDepot is { } limit
                && SinceDepot(route, i) is { } since && since > limit)
                findings.Break(ViolationCodes.Freshness, route.Index, i, step.Index, since, limit);
        }
    }

    /// <summary>Time from the trip's departure at its depot to the start of a step; null in a trip without a depot.</summary>
    public static long? SinceDepot(RouteView route, int step)
    {
        var trip = route.Trips[route.TripOf(step)];
        return trip.Depot < 0 ? null : (long)route.Steps[step].Start - route.Steps[trip.Begin].Departure;
    }
}
