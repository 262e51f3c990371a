using Dispatch.Routing.Model;

namespace Dispatch.Routing.Checking;

/// <summary>Soft limits passed, each with its cost: lateness, earliness, staleness, overtime.</summary>
internal static class SoftLimits
{
    public static void Check(Problem problem, RouteView route, Findings findings)
    {
        for (var i = 0; i < route.Steps.Length; i++)
        {
            if (route.Steps[i].Kind == StepKind.Activity)
                CheckActivity(problem.Activities[route.Steps[i].Index], route, i, findings);
        }

        var overtime = Overtime(route);
        if (overtime > 0)
        {
            var cost = Money.Times(route.Vehicle.OvertimeCost, overtime);
            findings.Pass(ViolationCodes.Overtime, route.Index, route.Steps.Length - 1, -1, overtime, 0, cost);
        }
    }

    private static void CheckActivity(Activity activity, RouteView route, int i, Findings findings)
    {
        var (index, start) = (route.Steps[i].Index, (long)route.Steps[i].Start);
        if (start > activity.SoftLatest)
            findings.Pass(ViolationCodes.Late, route.Index, i, index, start, activity.SoftLatest,
                Money.Times(activity.LateCost, start - activity.SoftLatest));
        if (start < activity.SoftEarliest)
            findings.Pass(ViolationCodes.Early, route.Index, i, index, start, activity.SoftEarliest,
                Money.Times(activity.EarlyCost, activity.SoftEarliest - start));
        if (activity.SoftSinceDepot is { } target && Freshness.SinceDepot(route, i) is { } since && since > target)
            findings.Pass(ViolationCodes.Stale, route.Index, i, index, since, target, Money.Times(activity.StaleCost, since - target));
    }

    private static long Overtime(RouteView route)
    {
        var late = (long)route.Steps[^1].Departure - route.Vehicle.RegularEnd;
        var longer = route.Work - route.Vehicle.RegularWork;
        return Math.Max(Math.Max(late, longer), 0);
    }
}
