using Dispatch.Core.Domain.Events;
using Dispatch.Planning.LiveDays;
using Dispatch.Storage.Events;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Idempotency;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Events;

/// <summary>/days/{date}/notices and /notices: what people on the road want a dispatcher to look at, and that somebody has seen to it.</summary>
internal static class NoticesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/days/{date}/notices", ListAsync).Needs(Permission.ReadEvents).Produces<NoticeView[]>()
            .Describe("listNotices", "路上的提醒（无人应答、异常、状况变化等），新的在前", "Notices from the road, newest first", ProblemCodes.Query);
        api.MapPost("/notices/{id}/settle", SettleAsync).Needs(Permission.ReportEvents).Idempotent().Produces<NoticeView>()
            .Describe("settleNotice", "把一条提醒标为已处理（留痕）", "Says that a notice was seen to; put on record", ProblemCodes.Query, ProblemCodes.NoEntry);
    }

    private static async Task<IResult> ListAsync(Caller caller, DayEventStore events, EventDesk desk, string date, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var day = query.NeededDate("date", date);
        if (query.IsWrong)
            return query.Refusal;
        if (await desk.FindAsync(caller, day, null, cancel) is not { } live)
            return Answer.Json(Array.Empty<NoticeView>());
        var rows = await events.NoticesAsync(day, cancel);
        return Answer.Json(rows.Select(r => (Row: r, Notice: (RoadNotice)DayEventJson.Read(r.Document))).Where(n => IsTheirs(caller, live, n.Row, n.Notice))
            .OrderByDescending(n => n.Notice.At).Select(n => NoticeView.Of(n.Notice, n.Row.State)));
    }

    private static async Task<IResult> SettleAsync(Caller caller, DayEventStore events, EventDesk desk, string id, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var asked = query.Id("id", id);
        if (query.IsWrong)
            return query.Refusal;
        if (await events.FindAsync(asked, cancel) is not { } row || DayEventJson.Read(row.Document) is not RoadNotice notice
            || await desk.FindAsync(caller, notice.Date, null, cancel) is not { } live || !IsTheirs(caller, live, row, notice))
            return Problem.Of(ProblemCodes.NoEntry);
        await events.SettleAsync(asked, caller.Name, cancel);
        return Answer.Json(NoticeView.Of(notice, DayEventState.Settled));
    }

    /// <summary>Whose plan it came from, or whose person it came from.</summary>
    private static bool IsTheirs(Caller caller, LiveDay live, DayEventRow row, RoadNotice notice) => caller.MaySeeArea(row.ScopeCode) || EventSight.IsTheirs(caller, live, notice);
}
