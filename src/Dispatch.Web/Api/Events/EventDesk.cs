using Dispatch.Planning.LiveDays;
using Dispatch.Planning.Replanning;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Plans;

namespace Dispatch.Web.Api.Events;

/// <summary>What taking an event needs: the day in force as far as the caller has anything in it, and the use case.</summary>
/// <param name="plans">What of plans callers see.</param>
/// <param name="days">The days in force.</param>
/// <param name="take">The use case.</param>
internal sealed class EventDesk(PlanSight plans, LiveDayStore days, TakeEvent take)
{
    public TakeEvent Take => take;

    /// <summary>Whether the caller has anything in the area.</summary>
    public Task<bool> IsTheirsAsync(Caller caller, string? scope, CancellationToken cancel) => plans.IsTheirsAsync(caller, scope, cancel);

    /// <summary>The day in force of the caller's areas. Null: none is.</summary>
    public async Task<LiveDay?> FindAsync(Caller caller, DateOnly date, string? scope, CancellationToken cancel) =>
        await plans.LatestAsync(caller, date, scope, cancel) is { } found ? await days.FindAsync(date, found.ScopeCode, cancel) : null;
}
