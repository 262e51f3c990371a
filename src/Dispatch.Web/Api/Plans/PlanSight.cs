using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.LiveDays;
using Dispatch.Storage.Plans;
using Dispatch.Web.Access;

namespace Dispatch.Web.Api.Plans;

/// <summary>
/// The one way in which endpoints read stored plans: what is not the caller's is not there, and of days that are over only what accounts need is.
/// </summary>
/// <param name="plans">Where plans lie.</param>
/// <param name="kept">Those read last: boards ask for the same plan again and again.</param>
/// <param name="areas">Where callers have anything.</param>
/// <param name="clock">Says what day it is.</param>
internal sealed class PlanSight(PlanStore plans, KeptPlans kept, CallerAreas areas, TimeProvider clock)
{
    /// <summary>A part of the plans of the caller's areas, newest day first, and how many there are.</summary>
    public async Task<(ImmutableArray<PlanSummary> Part, int Total)> ListAsync(Caller caller, DateOnly? date, string? scope, Page page, CancellationToken cancel) =>
        await plans.PageAsync(date, scope, await areas.OfAsync(caller, cancel), (page.Skip, page.Take), cancel);

    /// <summary>The plan to work by on a day, of the caller's areas. Null: none.</summary>
    public async Task<PlanSummary?> LatestAsync(Caller caller, DateOnly date, string? scope, CancellationToken cancel) =>
        await plans.LatestAsync(date, scope, await areas.OfAsync(caller, cancel), cancel);

    /// <summary>Whether the caller has anything in an area; in none in particular everybody has.</summary>
    public async Task<bool> IsTheirsAsync(Caller caller, string? scope, CancellationToken cancel) =>
        scope is null || await areas.OfAsync(caller, cancel) is not { } theirs || theirs.Has(scope);

    /// <summary>A plan's line. Null: there is none, or nothing of it is the caller's.</summary>
    public async Task<PlanSummary?> FindAsync(Caller caller, Guid id, CancellationToken cancel)
    {
        if (await plans.FindAsync(id, cancel) is not { } found)
            return null;
        return caller.MaySeeArea(found.ScopeCode) || await LoadAsync(caller, found, cancel) is not null ? found : null;
    }

    /// <summary>A plan as far as it is the caller's, with names where the day is not over. Null: there is none, or nothing of it is theirs.</summary>
    public async Task<DayPlan?> LoadAsync(Caller caller, Guid id, CancellationToken cancel) =>
        await plans.FindAsync(id, cancel) is { } line ? await LoadAsync(caller, line, cancel) : null;

    /// <summary>The same of a plan whose line was just read.</summary>
    public async Task<DayPlan?> LoadAsync(Caller caller, PlanSummary line, CancellationToken cancel)
    {
        if (await kept.OfAsync(line, cancel) is not { } plan || VisiblePlan.Of(plan, caller) is not { } theirs)
            return null;
        return PastDay.IsOver(plan.Date, Today) ? PastDay.Of(theirs) : theirs;
    }

    /// <summary>One person's route. Null: there is none, or it is not the caller's.</summary>
    public async Task<PlanRoute?> RouteAsync(Caller caller, PlanSummary plan, string staffId, CancellationToken cancel)
    {
        if (!caller.MaySeeArea(plan.ScopeCode))
            return (await LoadAsync(caller, plan, cancel))?.Routes.SingleOrDefault(r => r.Staff.Id == staffId);
        var route = await plans.LoadRouteAsync(plan.Id, staffId, cancel);
        return route is not null && PastDay.IsOver(plan.Date, Today) ? PastDay.Of(route) : route;
    }

    private DateOnly Today => DayClock.DayOf(clock.GetUtcNow());
}
