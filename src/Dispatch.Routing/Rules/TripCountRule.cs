using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Rules;

/// <summary>A vehicle makes no more trips than it may.</summary>
internal static class TripCountRule
{
    public static bool Keeps(RouteRecord r, FlatVehicle v) => r.CountedTrips <= v.Source.MaxTrips;
}
