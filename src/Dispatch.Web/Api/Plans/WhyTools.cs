using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.Explaining;
using Dispatch.Planning.LiveDays;
using Dispatch.Storage.Plans;
using Dispatch.Web.Access;

namespace Dispatch.Web.Api.Plans;

/// <summary>What the endpoints of explanations share.</summary>
internal sealed record WhyTools(ExplainPlan Explain, PlanSight Plans, TimeProvider Clock)
{
    /// <summary>How much of an answer a caller may see. Null: nothing, for the day is over or the order is not theirs.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="found">The plan.</param>
    /// <param name="isThere">Whether the order stands in what the caller sees of the plan.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<WhySight?> SightAsync(Caller caller, PlanSummary found, Func<DayPlan, bool> isThere, CancellationToken cancel)
    {
        if (PastDay.IsOver(found.Date, DayClock.DayOf(Clock.GetUtcNow())))
            return null;
        if (caller.MaySeeArea(found.ScopeCode))
            return new WhySight(null);
        return await Plans.LoadAsync(caller, found, cancel) is { } theirs && isThere(theirs) ? new WhySight([.. theirs.Routes.Select(r => r.Staff.Id)]) : null;
    }
}
