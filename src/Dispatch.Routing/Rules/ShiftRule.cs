using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Rules;

/// <summary>A route lies inside its shift. It never begins before, as clocks start there; here: whether it ends in time.</summary>
internal static class ShiftRule
{
    public static bool Keeps(RouteRecord r, FlatVehicle v) => r.EndTime <= v.Source.Shift.Latest;
}
