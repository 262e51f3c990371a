namespace Dispatch.Routing.Checking;

/// <summary>Limits of a whole route: shift, working time, distance, travel time, number of activities.</summary>
internal static class RouteLimits
{
    public static void Check(RouteView route, Findings findings)
    {
        var (vehicle, start, end) = (route.Vehicle, route.Steps[0].Start, route.Steps[^1].Departure);
        if (start < vehicle.Shift.Earliest)
            findings.Break(ViolationCodes.ShiftStart, route.Index, 0, -1, start, vehicle.Shift.Earliest);
        if (end > vehicle.Shift.Latest)
            findings.Break(ViolationCodes.ShiftEnd, route.Index, route.Steps.Length - 1, -1, end, vehicle.Shift.Latest);
        AtMost(ViolationCodes.Work, route, route.Work, vehicle.MaxWork, findings);
        AtMost(ViolationCodes.Distance, route, route.Distance, vehicle.MaxDistance, findings);
        AtMost(ViolationCodes.TravelTime, route, route.TravelTime, vehicle.MaxTravelTime, findings);
        AtMost(ViolationCodes.Activities, route, route.Activities, vehicle.MaxActivities, findings);
    }

    private static void AtMost(string code, RouteView route, long value, long limit, Findings findings)
    {
        if (value > limit)
            findings.Break(code, route.Index, -1, -1, value, limit);
    }
}
