using Dispatch.Routing.Model;

namespace Dispatch.Routing.Checking;

/// <summary>What each step of a route costs. Terms that a route pays for its length are told by how much they grow from step to step.</summary>
internal static class StepCosts
{
    public static CostTerms[] Of(PlanView plan, RouteView route, int position, Violation[] soft)
    {
        var costs = new CostTerms[route.Steps.Length];
        for (var i = 0; i < costs.Length; i++)
            costs[i] = AtStep(plan, route, i);
        for (var i = 0; i < costs.Length; i++)
            costs[i] = costs[i] with { Preference = PersonCost(plan, route, position, i, Preferences.OfContinuity) };
        foreach (var passed in soft)
            costs[passed.Step] = WithSoft(costs[passed.Step], passed);
        for (var i = 0; i < costs.Length; i++)
            costs[i] = costs[i] with { Change = Money.Cut((Int128)costs[i].Change + PersonCost(plan, route, position, i, Preferences.OfChange)) };
        AddTrips(route, costs);
        return costs;
    }

    private static CostTerms AtStep(PlanView plan, RouteView route, int i)
    {
        var (vehicle, leg) = (route.Vehicle, route.Legs[i]);
        return new CostTerms
        {
            Fixed = i == 0 && route.Activities > 0 ? vehicle.FixedCost : 0,
            Distance = Money.Times(vehicle.DistanceCost, leg.Distance),
            TravelTime = Money.Times(vehicle.TravelTimeCost, leg.Duration),
            Compactness = Crosses(plan.Problem, leg) ? vehicle.CrossingCost : 0,
            Work = Money.Times(vehicle.WorkCost, (long)route.Steps[i].Departure - (i == 0 ? route.Steps[0].Start : route.Steps[i - 1].Departure)),
            Overtime = Grown(route, i, SoftLimits.OvertimeCost),
            Fairness = Grown(route, i, SoftLimits.LongWorkCost),
        };
    }

    /// <summary>By how much a price of the route until a step is more than until the step before.</summary>
    private static long Grown(RouteView route, int i, Func<RouteView, int, long> until) =>
        Money.Cut((Int128)until(route, i) - (i == 0 ? 0 : until(route, i - 1)));

    private static bool Crosses(Problem problem, Leg leg)
    {
        if (problem.Zones.IsDefaultOrEmpty || leg.From < 0 || leg.To < 0)
            return false;
        var (from, to) = (problem.Zones[leg.From], problem.Zones[leg.To]);
        return from >= 0 && to >= 0 && from != to;
    }

    private static long PersonCost(PlanView plan, RouteView route, int position, int i, Func<Problem, Role, int, long> price)
    {
        if (route.Steps[i].Kind != StepKind.Activity)
            return 0;
        var role = plan.RoleOf(route.Steps[i].Index);
        return plan.FirstVisit(role) is { } first && first.Route == position && first.Step == i ? price(plan.Problem, role, route.Index) : 0;
    }

    private static CostTerms WithSoft(CostTerms cost, Violation passed) => passed.Code switch
    {
        ViolationCodes.Late => cost with { Lateness = Money.Cut((Int128)cost.Lateness + passed.Cost) },
        ViolationCodes.Early => cost with { Earliness = Money.Cut((Int128)cost.Earliness + passed.Cost) },
        ViolationCodes.Stale => cost with { Staleness = Money.Cut((Int128)cost.Staleness + passed.Cost) },
        ViolationCodes.Moved => cost with { Change = Money.Cut((Int128)cost.Change + passed.Cost) },
        _ => cost,
    };

    private static void AddTrips(RouteView route, CostTerms[] costs)
    {
        foreach (var trip in route.Trips.Where(t => t.Activities > 0))
            costs[trip.Begin] = costs[trip.Begin] with { Trips = route.Vehicle.TripCost };
    }
}
