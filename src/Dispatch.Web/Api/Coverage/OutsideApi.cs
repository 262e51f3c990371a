using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.Coverage;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Registers;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Elders;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Coverage;

/// <summary>/coverage/outside: whom a service does not reach, one by one, for those who otherwise see sums; who asked for it and why is put on record first.</summary>
internal static class OutsideApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/coverage/outside", ListAsync).Needs(Permission.RevealNames).Produces<OutsideView[]>()
        .Reads<OutsideBody>("""{"date":"2026-11-24","service":"walk-canteen","scope":"310105101","reason":"安排送餐上门"}""")
        .Describe("listOutside", "未覆盖老人名单（须写理由，留痕；姓名隐去）", "Elders a service does not reach, by a reason that is put on record; names masked", ProblemCodes.Query, ProblemCodes.NoArea);

    private static async Task<IResult> ListAsync(Caller caller, CoverageDesk desk, RegisterStore registers, AuditLog audit, OutsideBody body, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var day = query.NeededDate("date", body.Date);
        var reason = RevealReason.Read(query, body.Reason);
        if (string.IsNullOrEmpty(body.Service))
            query.Missing("service");
        if (query.IsWrong)
            return query.Refusal;
        if (AreaScope.Of(caller, body.Scope) is not { } area)
            return Problem.Of(ProblemCodes.NoArea);
        var report = await desk.ReportAsync(day, area, new CoverageOptions(), cancel);
        var outside = report.Outside.Where(o => o.Service == body.Service).ToList();
        await audit.AppendAsync(new AuditDeed(caller.Name, AuditActions.NameRevealed, $"outside {body.Service} {area}".TrimEnd(), new { reason, body.Date, Elders = outside.Count }), cancel);
        var elders = new RegisterLookup((await registers.LatestAsync(cancel)).Registers).Elders;
        return Answer.Json(outside.Select(o => new OutsideView(o.ElderId, NameMask.Of(elders.GetValueOrDefault(o.ElderId)?.Name) ?? "", o.StreetCode, o.Reason, o.Text)));
    }
}
