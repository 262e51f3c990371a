using Dispatch.Core.Geo;

namespace Dispatch.Routing.Model;

/// <summary>
/// The largest cost any solution could have must fit: every limit passed by the whole day, every vehicle on the road all day by the longest
/// legs, the dearest person in every role, every request unserved.
/// </summary>
internal static class SumFaults
{
    /// <summary>Largest sum that is accepted, cost units: a quarter of what 64 bits hold.</summary>
    public const long Largest = long.MaxValue / 4;

    public static void Find(Problem draft, FaultList faults)
    {
        Int128 day = Math.Max(1, draft.Vehicles.Max(v => (int?)v.Shift.Latest) ?? 0);
        Int128 sum = draft.MaxLatenessCost * day;
        foreach (var activity in draft.Activities)
            sum += (activity.EarlyCost + (Int128)activity.LateCost + activity.StaleCost) * day;
        foreach (var request in draft.Requests)
            sum += request.UnservedPenalty + (Int128)0 + SumOfRoles(request, day);
        var leg = LongestLeg(draft);
        foreach (var vehicle in draft.Vehicles)
            sum += LargestRouteCost(draft, vehicle, day, leg);
        if (sum > Largest)
            faults.Add(ProblemCodes.Overflow, "",
                $"The largest possible cost is {sum}, more than {Largest}; use smaller cost units or penalties.",
                $"可能的最大成本为 {sum}，超过 {Largest}；请使用更小的成本单位或罚值。");
    }

    private static Int128 LargestRouteCost(Problem draft, Vehicle vehicle, Int128 day, long leg)
    {
        var stops = Math.Min(draft.Activities.Length, vehicle.MaxActivities);
        Int128 trips = Math.Min(vehicle.MaxTrips, stops);
        var distance = Int128.Min(vehicle.MaxDistance, (Int128)leg * ((2 * (Int128)stops) + 2));
        return vehicle.FixedCost + (trips * vehicle.TripCost) + (distance * vehicle.DistanceCost)
            + ((vehicle.WorkSteps.Aggregate((Int128)0, (sum, step) => sum + step.Cost) + vehicle.TravelTimeCost + vehicle.WorkCost + vehicle.OvertimeCost) * day)
            + ((Int128)vehicle.CrossingCost * ((2 * (Int128)stops) + 2));
    }

    private static Int128 SumOfRoles(Request request, Int128 day)
    {
        Int128 sum = 0;
        foreach (var role in request.Roles)
        {
            sum += role.Preferences.Select(p => p.Cost).Append(role.OtherVehicleCost).Max();
            if (role.Published is { } published)
                sum += published.OtherCost + (published.MovedCost * Int128.Max(day, published.Start));
        }

        return sum;
    }

    private static long LongestLeg(Problem draft)
    {
        var longest = 0;
        foreach (var band in draft.Profiles.SelectMany(p => p.Bands))
        {
            foreach (var distance in band.Matrix.Distances)
            {
                if (distance < TravelMatrix.Unreachable)
                    longest = Math.Max(longest, distance);
            }
        }

        return longest;
    }
}
