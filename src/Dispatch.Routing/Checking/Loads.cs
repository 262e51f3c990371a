using System.Collections.Immutable;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Checking;

/// <summary>
/// What is on board in each trip: depot goods from the trip's beginning to their door, pickups to its end, shipments from door to door.
/// </summary>
internal static class Loads
{
    public static void Check(PlanView plan, Shipments shipments, Findings findings)
    {
        foreach (var route in plan.Routes)
        {
            for (var t = 0; t < route.Trips.Length; t++)
            {
                for (var d = 0; d < route.Vehicle.Capacity.Length; d++)
                    CheckTrip(plan, shipments, route, route.Trips[t], d, findings);
            }
        }
    }

    private static void CheckTrip(PlanView plan, Shipments shipments, RouteView route, Trip trip, int dimension, Findings findings)
    {
        var load = 0L;
        for (var i = trip.Begin + 1; i < trip.Finish; i++)
        {
            if (route.Steps[i].Kind == StepKind.Activity && !shipments.IsDelivery(route.Steps[i].Index))
                load += Amount(plan.Problem.Activities[route.Steps[i].Index].Delivery, dimension);
        }

        var (largest, at) = (load, trip.Begin);
        for (var i = trip.Begin + 1; i < trip.Finish; i++)
        {
            if (route.Steps[i].Kind != StepKind.Activity)
                continue;
            var index = route.Steps[i].Index;
            var activity = plan.Problem.Activities[index];
            if (!shipments.IsDelivery(index) || shipments.IsOnBoard(plan, index))
                load -= Amount(activity.Delivery, dimension);
            load += Amount(activity.Pickup, dimension);
            if (load > largest)
                (largest, at) = (load, i);
        }

        if (largest > route.Vehicle.Capacity[dimension])
            findings.Break(ViolationCodes.Capacity, route.Index, at, dimension, largest, route.Vehicle.Capacity[dimension]);
    }

    private static int Amount(ImmutableArray<int> amounts, int dimension) =>
        dimension < amounts.Length ? amounts[dimension] : 0;
}
