using System.Collections.Immutable;
using System.Text.Json;
using Dispatch.Core.Domain.OnTheRoad;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.OnTheRoad;
using Dispatch.Web.Access;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;
using Microsoft.AspNetCore.Mvc;

namespace Dispatch.Web.Api.My;

/// <summary>/my/reports: what phones send from the road, often late and more than once.</summary>
internal static class MyReportsApi
{
    private const int MostReports = 200;
    private const int MostBytes = 2 * 1024 * 1024;

    private static readonly PlanText _format = new("上报内容无法读取;请升级页面后重试。", "The report cannot be read; load the page anew and try again.");

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/my/reports", TakeAsync).Needs(Permission.OwnRoute)
            .Reads("""{"sentAt":"2026-11-24T03:15:00Z","reports":[]}""").Shows("""{"results":[]}""")
            .Describe("sendMyReports", "上报途中情况（可离线后补报，重复只算一次）", "What happened on the road; late and twice is fine", ProblemCodes.Query, ProblemCodes.NoStaff)
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes));

    private static async Task<IResult> TakeAsync(HttpRequest request, Caller caller, TakeReports take, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var body = await ReadAsync(request, cancel);
        if (body is null)
            query.Wrong("/reports", "", "请求体应为 {sentAt, reports:[…]} 的 JSON。", "The body is JSON: {sentAt, reports:[…]}.");
        else if (body.Reports.IsDefault || body.Reports.Length > MostReports)
            query.Wrong("/reports", "", $"一次最多 {MostReports} 条上报。", $"At most {MostReports} reports at once.");
        if (query.IsWrong)
            return query.Refusal;
        if (caller.StaffId is not { } me)
            return Problem.Of(ProblemCodes.NoStaff);
        var (reports, unread) = (ImmutableArray.CreateBuilder<RoadReport>(), new Dictionary<int, ReportOutcome>());
        for (var i = 0; i < body!.Reports.Length; i++)
        {
            if (Read(body.Reports[i]) is { } report)
                reports.Add(report);
            else
                unread[i] = new ReportOutcome(IdOf(body.Reports[i]), ReportStatus.Refused) { Faults = [new RoadFault(RoadReportErrors.Format, "", "", _format)] };
        }

        var taken = new Queue<ReportOutcome>(await take.RunAsync(new RoadSending(me, caller.Name, body.SentAt, reports.ToImmutable()), cancel));
        return Answer.Json(new { Results = Enumerable.Range(0, body.Reports.Length).Select(i => unread.TryGetValue(i, out var refused) ? refused : taken.Dequeue()) });
    }

    private static async Task<MyReportsBody?> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<MyReportsBody>(request.Body, PlanJson.Options, cancel);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static RoadReport? Read(JsonElement element)
    {
        try
        {
            return element.Deserialize<RoadReport>(PlanJson.Options);
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Guid IdOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.TryGetGuid(out var known) ? known : Guid.Empty;
}
