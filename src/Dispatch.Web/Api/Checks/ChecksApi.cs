using Dispatch.Core.Domain.OnTheRoad;
using Dispatch.Planning.OnTheRoad;
using Dispatch.Storage.Audit;
using Dispatch.Web.Access;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Checks;

/// <summary>/days/{date}/checks and /checks/{id}: what was checked and measured at stops. Who looks at health or a photo is put on record first.</summary>
internal static class ChecksApi
{
    private const string Jpeg = "image/jpeg";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/days/{date}/checks", ListAsync).Needs(Permission.ReadChecks).Produces<CheckView[]>()
            .Describe("listChecks", "当天各站上报的检查与测量，新的在前（不含健康内容）", "What was checked and measured at the stops of a day, newest first, without health", ProblemCodes.Query);
        api.MapGet("/checks/{id}", OneAsync).Needs(Permission.ReadChecks).Produces<CheckView>()
            .Describe("getCheck", "一条上报的全部内容（健康内容须有权限，查看留痕）", "One report whole; health only with its own permission, put on record", ProblemCodes.Query, ProblemCodes.NoCheck);
        api.MapGet("/checks/{id}/photo", PhotoAsync).Needs(Permission.ReadChecks).Produces(StatusCodes.Status200OK, contentType: Jpeg)
            .Describe("getCheckPhoto", "上报的照片（查看留痕）", "The picture of a report; looking is put on record", ProblemCodes.Query, ProblemCodes.NoCheck);
    }

    private static async Task<IResult> ListAsync(HttpContext context, Caller caller, CheckSight checks, [AsParameters] CheckQuery asked, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var day = query.NeededDate("date", asked.Date);
        var kind = query.Word<RoadReportKind>("kind", asked.Kind);
        var page = query.Page(asked.Skip, asked.Take);
        if (query.IsWrong)
            return query.Refusal;
        var (part, total) = await checks.ListAsync(caller, day, kind, asked, page, cancel);
        return page.Answer(context, part, total, view => view);
    }

    private static Task<IResult> OneAsync(Caller caller, CheckSight checks, AuditLog audit, string id, CancellationToken cancel) => FindAsync(caller, checks, id, async (view, _) =>
    {
        if (view is { Health: not null } or { Gate: not null } or { Signs: not null })
            await SeenAsync(caller, audit, view, "health", cancel);
        return Answer.Json(view);
    }, cancel);

    private static Task<IResult> PhotoAsync(Caller caller, CheckSight checks, AuditLog audit, string id, CancellationToken cancel) => FindAsync(caller, checks, id, async (view, record) =>
    {
        if (record.Report.Photo is not { } photo)
            return Problem.Of(ProblemCodes.NoCheck);
        await SeenAsync(caller, audit, view, "photo", cancel);
        return Results.Bytes(Convert.FromBase64String(photo), Jpeg);
    }, cancel);

    private static async Task<IResult> FindAsync(Caller caller, CheckSight checks, string id, Func<CheckView, RoadRecord, Task<IResult>> answer, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var check = query.Id("id", id);
        if (query.IsWrong)
            return query.Refusal;
        return await checks.FindAsync(caller, check, cancel) is var (view, record) ? await answer(view, record) : Problem.Of(ProblemCodes.NoCheck);
    }

    private static Task SeenAsync(Caller caller, AuditLog audit, CheckView view, string what, CancellationToken cancel) =>
        audit.AppendAsync(new AuditDeed(caller.Name, AuditActions.ChecksSeen, $"check/{view.Id}", new { view.Date, view.Items, view.Kind, Seen = what }), cancel);
}
