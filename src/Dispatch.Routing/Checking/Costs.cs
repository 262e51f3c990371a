using Dispatch.Routing.Model;

namespace Dispatch.Routing.Checking;

/// <summary>Every cost term, from the problem, the routes and the soft limits passed.</summary>
internal static class Costs
{
    public static CostTerms Of(PlanView plan, Findings findings)
    {
        var used = plan.Routes.Where(r => r.Activities > 0).ToList();
        return new CostTerms
        {
            Fixed = Sum(used, r => r.Vehicle.FixedCost),
            Trips = Sum(used, r => Money.Times(r.Vehicle.TripCost, r.UsedTrips)),
            Distance = Sum(plan.Routes, r => Money.Times(r.Vehicle.DistanceCost, r.Distance)),
            TravelTime = Sum(plan.Routes, r => Money.Times(r.Vehicle.TravelTimeCost, r.TravelTime)),
            Work = Sum(plan.Routes, r => Money.Times(r.Vehicle.WorkCost, r.Work)),
            Overtime = OfCode(findings, ViolationCodes.Overtime),
            Lateness = OfCode(findings, ViolationCodes.Late),
            Earliness = OfCode(findings, ViolationCodes.Early),
            Staleness = OfCode(findings, ViolationCodes.Stale),
            Preference = Sum(plan.Problem.Requests.SelectMany(r => r.Roles), role => PreferenceOf(plan, role)),
            MaxLateness = Money.Times(plan.Problem.MaxLatenessCost, LargestLateness(findings)),
            Unserved = Sum(plan.Problem.Requests, r => plan.IsServed(r) ? 0 : r.UnservedPenalty),
        };
    }

    private static long PreferenceOf(PlanView plan, Role role)
    {
        if (plan.FirstVisit(role) is not { } visit)
            return 0;
        foreach (var preference in role.Preferences)
        {
            if (preference.Vehicle == visit.Vehicle)
                return preference.Cost;
        }

        return role.OtherVehicleCost;
    }

    private static long LargestLateness(Findings findings)
    {
        var largest = 0L;
        foreach (var soft in findings.Soft)
        {
            if (soft.Code == ViolationCodes.Late)
                largest = Math.Max(largest, soft.Value - soft.Limit);
        }

        return largest;
    }

    private static long OfCode(Findings findings, string code) => Sum(findings.Soft.Where(s => s.Code == code), s => s.Cost);

    private static long Sum<T>(IEnumerable<T> items, Func<T, long> price)
    {
        Int128 sum = 0;
        foreach (var item in items)
            sum += price(item);
        return Money.Cut(sum);
    }
}
