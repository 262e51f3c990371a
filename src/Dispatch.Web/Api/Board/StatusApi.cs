using Dispatch.Planning.LiveDays;
using Dispatch.Storage.Actuals;
using Dispatch.Storage.Locks;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Plans;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Board;

/// <summary>/days/{date}/status: reports from the way and locks of a day, in as few bytes as a board that asks every quarter of a minute wants.</summary>
internal static class StatusApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/days/{date}/status", StatusAsync).Needs(Permission.ReadPlans).Produces<DayStatus>()
        .Describe("getDayStatus", "当天各单进展和锁定", "How far the orders of a day are, and what is locked", ProblemCodes.Query);

    private static async Task<IResult> StatusAsync(Caller caller, PlanSight plans, StopActualStore actuals, DayLockStore locks, string date, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var day = query.NeededDate("date", date);
        if (query.IsWrong)
            return query.Refusal;
        var theirs = await TheirsAsync(caller, plans, day, cancel);
        return Answer.Json(new DayStatus(
            [.. (await actuals.ListAsync(day, cancel)).Where(a => theirs is null || theirs.Contains(a.ItemId)).Select(a => View(a, day))],
            [.. (await locks.ListAsync(day, cancel)).Where(l => theirs is null || theirs.Contains(l.ItemId)).Select(l => new LockView(l.ItemId, l.StaffId, l.Start, l.LockedBy, l.Reason))]));
    }

    private static ReportView View(StopActualRow row, DateOnly day)
    {
        int? Seconds(DateTime? utc) => utc is { } at ? DayClock.SecondsOf(at, day) : null;
        return new ReportView(row.ItemId, row.StaffId, row.State, Seconds(row.ArrivedUtc), Seconds(row.DoneUtc), Seconds(row.DeviceUtc ?? row.DoneUtc ?? row.ArrivedUtc));
    }

    /// <summary>The orders that are the caller's. Null: all.</summary>
    private static async Task<HashSet<string>?> TheirsAsync(Caller caller, PlanSight plans, DateOnly day, CancellationToken cancel)
    {
        if (caller.MaySeeAll)
            return null;
        if (await plans.LatestAsync(caller, day, null, cancel) is not { } found || await plans.LoadAsync(caller, found, cancel) is not { } visible)
            return [];
        return [.. visible.Routes.SelectMany(r => r.Stops).SelectMany(s => s.Items).Select(i => i.Id), .. visible.Unserved.SelectMany(u => u.Ids)];
    }
}
