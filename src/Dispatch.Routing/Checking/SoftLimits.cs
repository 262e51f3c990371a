using Dispatch.Routing.Model;

namespace Dispatch.Routing.Checking;

/// <summary>Soft limits passed, each with its cost: lateness, earliness, staleness, moved starts, overtime, long work.</summary>
internal static class SoftLimits
{
    public static void Check(Problem problem, IReadOnlyDictionary<int, Published> published, RouteView route, Findings findings)
    {
        for (var i = 0; i < route.Steps.Length; i++)
        {
            if (route.Steps[i].Kind == StepKind.Activity)
            {
                CheckActivity(problem.Activities[route.Steps[i].Index], route, i, findings);
                if (published.TryGetValue(route.Steps[i].Index, out var told))
                    CheckPublished(told, route, i, findings);
            }
        }

        var last = route.Steps.Length - 1;
        if (Overtime(route, last) is var overtime and > 0)
            findings.Pass(ViolationCodes.Overtime, route.Index, last, -1, overtime, 0, OvertimeCost(route, last));
        if (LongWorkCost(route, last) is var cost and > 0)
            findings.Pass(ViolationCodes.LongWork, route.Index, last, -1, route.Work, route.Vehicle.WorkSteps[0].From, cost);
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

    private static void CheckPublished(Published told, RouteView route, int i, Findings findings)
    {
        var start = (long)route.Steps[i].Start;
        var moved = Math.Abs(start - told.Start) - told.Tolerance;
        if (moved > 0 && told.MovedCost > 0)
            findings.Pass(ViolationCodes.Moved, route.Index, i, route.Steps[i].Index, start, told.Start, Money.Times(told.MovedCost, moved));
    }

    /// <summary>What overtime costs when the route ends with a step.</summary>
    public static long OvertimeCost(RouteView route, int step) => Money.Times(route.Vehicle.OvertimeCost, Overtime(route, step));

    /// <summary>What long work costs when the route ends with a step.</summary>
    public static long LongWorkCost(RouteView route, int step)
    {
        var work = (long)route.Steps[step].Departure - route.Steps[0].Start;
        Int128 sum = 0;
        foreach (var (from, cost) in route.Vehicle.WorkSteps)
            sum += Money.Times(cost, Math.Max(0, work - from));
        return Money.Cut(sum);
    }

    private static long Overtime(RouteView route, int step)
    {
        var late = (long)route.Steps[step].Departure - route.Vehicle.RegularEnd;
        var longer = (long)route.Steps[step].Departure - route.Steps[0].Start - route.Vehicle.RegularWork;
        return Math.Max(Math.Max(late, longer), 0);
    }
}
