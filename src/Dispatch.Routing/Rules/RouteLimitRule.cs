using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Rules;

/// <summary>Upper limits of a route's distance, travel time and number of activities.</summary>
internal static class RouteLimitRule
{
    public static bool Keeps(RouteRecord r, FlatVehicle v) => !v.Limited
        || (r.Distance <= v.Source.MaxDistance && r.Travel <= v.Source.MaxTravelTime && r.Activities <= v.Source.MaxActivities);
}
