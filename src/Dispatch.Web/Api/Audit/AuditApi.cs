using Dispatch.Planning.LiveDays;
using Dispatch.Storage.Audit;
using Dispatch.Web.Access;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Audit;

/// <summary>/audit: who did what, and whether the record is as it was written.</summary>
internal static class AuditApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/audit", ListAsync).Needs(Permission.ReadAudit).Produces<AuditView[]>()
            .Describe("listAudit", "操作记录，新的在前", "The audit record, newest first", ProblemCodes.Query);
        api.MapGet("/audit/verdict", async (AuditLog audit, CancellationToken cancel) => Answer.Json(await audit.VerifyAsync(cancel))).Needs(Permission.ReadAudit)
            .Produces<AuditVerdict>().Describe("verifyAudit", "核对操作记录是否被改动", "Whether the audit record is as it was written");
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, AuditLog audit, [AsParameters] AuditQuery asked, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var page = query.Page(asked.Skip, asked.Take);
        var (from, to) = (query.Date("from", asked.From), query.Date("to", asked.To));
        if (query.IsWrong)
            return query.Refusal;
        var filter = new AuditFilter
        {
            Subject = asked.Subject, Actor = asked.Actor, Action = asked.Action, FromUtc = from is { } first ? DayClock.UtcOf(first, 0) : null,
            UntilUtc = to is { } last ? DayClock.UtcOf(last.AddDays(1), 0) : null,
        };
        var (lines, total) = await audit.PageAsync(filter, page.Skip, page.Take, cancel);
        return page.Answer(context, lines, total, AuditView.Of);
    }
}
