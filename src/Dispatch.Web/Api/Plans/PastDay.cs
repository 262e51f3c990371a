using Dispatch.Core.Domain.Plans;

namespace Dispatch.Web.Api.Plans;

/// <summary>
/// What is left to see of a day that is over: what accounts need (ids, services, portions, times, places), no names and nothing about doors. Yesterday counts as
/// not over: reports from the road still come in.
/// </summary>
internal static class PastDay
{
    /// <summary>Whether the day is over.</summary>
    public static bool IsOver(DateOnly date, DateOnly today) => date < today.AddDays(-1);

    /// <summary>The plan without what is nobody's business any more.</summary>
    public static DayPlan Of(DayPlan plan) => plan with { Routes = [.. plan.Routes.Select(Of)], Unserved = [.. plan.Unserved.Select(u => u with { ElderName = null })] };

    /// <summary>The route without it.</summary>
    public static PlanRoute Of(PlanRoute route) => route with
    {
        Stops = [.. route.Stops.Select(s => s with { Items = [.. s.Items.Select(i => i with { ElderName = null, Door = null, AccessNote = null })] })],
    };
}
