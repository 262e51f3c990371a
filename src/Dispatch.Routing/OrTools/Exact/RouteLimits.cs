using Dispatch.Core.Units;

namespace Dispatch.Routing.OrTools.Exact;

/// <summary>Limits of a whole route: working time, distance, travel time, number of activities. The shift bounds the clocks themselves.</summary>
internal static class RouteLimits
{
    public static void Add(ExactModel model)
    {
        foreach (var route in model.Routes)
        {
            var vehicle = route.Vehicle;
            if (vehicle.MaxWork < TimeWindow.Forever)
                model.Cp.AtMost(route.Work, vehicle.MaxWork, route.Used);
            if (vehicle.MaxDistance < long.MaxValue)
                model.Cp.AtMost(route.Distance(), vehicle.MaxDistance);
            if (vehicle.MaxTravelTime < TimeWindow.Forever)
                model.Cp.AtMost(route.TravelTime(), vehicle.MaxTravelTime);
            if (vehicle.MaxActivities < model.Visits.Count)
                model.Cp.AtMost(route.Activities(), vehicle.MaxActivities);
        }
    }
}
