using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Search;

/// <summary>Puts places of roles to <see cref="Ripple"/>.</summary>
internal static class Rippled
{
    /// <summary>Whether the place can be asked about; activities that care about more than windows and lateness aside.</summary>
    public static bool Suits(FlatProblem p, Placement place, RouteRecord r) =>
        place is { Load: NewTrip.No, Second: < 0 } && Ripple.Suits(p.Vehicles[place.Vehicle], r);

    /// <summary>Adds a role's place to the question.</summary>
    public static void Put(PlanState state, int role, Placement place)
    {
        var p = state.Problem;
        var activities = p.RoleActivities[role];
        var source = p.Vehicles[place.Vehicle].Source;
        var extra = p.PricedRole[activities[0]] ? p.PreferenceCost(role, place.Vehicle) : 0;
        if (state.Route(place.Vehicle).Activities == 0)
            extra += source.FixedCost + source.TripCost;
        state.Ripple.Put(place.Vehicle, place.Position, activities, extra);
    }
}
