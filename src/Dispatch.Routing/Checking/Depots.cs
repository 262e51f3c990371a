using Dispatch.Routing.Model;

namespace Dispatch.Routing.Checking;

/// <summary>Where and when trips are loaded: allowed depots, their windows and load times, releases, source depots, number of trips.</summary>
internal static class Depots
{
    public static void Check(Problem problem, RouteView route, Findings findings)
    {
        foreach (var trip in route.Trips)
        {
            if (trip.Depot >= 0)
                CheckLoading(problem, route, trip, findings);
            else if (route.Vehicle.HomeDepot is { } home && trip.Begin == 0)
                findings.Break(ViolationCodes.DepotNotAllowed, route.Index, 0, -1, -1, home);
            for (var i = trip.Begin + 1; i < trip.Finish; i++)
            {
                if (route.Steps[i].Kind == StepKind.Activity)
                    CheckActivity(problem, route, trip, i, findings);
            }
        }

        if (route.UsedTrips > route.Vehicle.MaxTrips)
            findings.Break(ViolationCodes.Trips, route.Index, -1, -1, route.UsedTrips, route.Vehicle.MaxTrips);
    }

    private static void CheckLoading(Problem problem, RouteView route, Trip trip, Findings findings)
    {
        var step = route.Steps[trip.Begin];
        var depot = problem.Depots[trip.Depot];
        var allowed = step.Kind == StepKind.Start
            ? route.Vehicle.HomeDepot == trip.Depot
            : route.Vehicle.ReloadDepots.Contains(trip.Depot);
        if (!allowed)
        {
            var home = step.Kind == StepKind.Start ? route.Vehicle.HomeDepot ?? -1 : -1;
            findings.Break(ViolationCodes.DepotNotAllowed, route.Index, trip.Begin, trip.Depot, trip.Depot, home);
        }

        if (Findings.NearestBound([depot.Window], step.Start) is { } bound)
            findings.Break(ViolationCodes.DepotWindow, route.Index, trip.Begin, trip.Depot, step.Start, bound);
        var loaded = (long)step.Start + depot.LoadTime;
        if (step.Departure < loaded)
            findings.Break(ViolationCodes.LoadTime, route.Index, trip.Begin, trip.Depot, step.Departure, loaded);
    }

    private static void CheckActivity(Problem problem, RouteView route, Trip trip, int i, Findings findings)
    {
        var index = route.Steps[i].Index;
        var activity = problem.Activities[index];
        if (activity.SourceDepot is { } source && source != trip.Depot)
            findings.Break(ViolationCodes.SourceDepot, route.Index, i, index, trip.Depot, source);
        var loading = route.Steps[trip.Begin].Start;
        if (trip.Depot >= 0 && loading < activity.Release)
            findings.Break(ViolationCodes.Release, route.Index, i, index, loading, activity.Release);
    }
}
