using Dispatch.Core.Domain.Accounts;
using Dispatch.Planning.Coverage;
using Dispatch.Planning.Monthly;
using Dispatch.Storage.Audit;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Coverage;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Streets;

/// <summary>/monthly/{month}: the report of a month as workbook or PDF; without names, small counts hidden; on record.</summary>
internal static class MonthlyApi
{
    private const string Workbook = "xlsx";
    private const string Print = "pdf";

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/monthly/{month}", RunAsync).Needs(Permission.ReadAccounts)
        .Produces(StatusCodes.Status200OK, contentType: MonthlySheets.MediaType, additionalContentTypes: MonthlyPrint.MediaType)
        .Describe("getMonthlyReport", "月报：工作簿或 PDF（无姓名，小数隐去）", "The month's report as workbook or PDF, without names, small counts hidden", ProblemCodes.Query, ProblemCodes.NoArea);

    private static async Task<IResult> RunAsync(
        Caller caller, MakeMonthly monthly, CoverageDesk coverage, AuditLog audit, string month, string? scope, string? format, CancellationToken cancel)
    {
        var query = new ApiQuery();
        if (!AccountMonth.TryParse(month, out var asked))
            query.Wrong("month", month, "月份应写作 2026-11。", "A month is written like 2026-11.");
        if (format is { Length: > 0 } and not (Workbook or Print))
            query.Wrong("format", format, "应为 xlsx 或 pdf。", "Either xlsx or pdf.");
        if (query.IsWrong)
            return query.Refusal;
        if (AreaScope.Of(caller, scope) is not { } area)
            return Problem.Of(ProblemCodes.NoArea);
        var report = await monthly.RunAsync(asked, area, isWhole: false, day => coverage.ToldAsync(day, area, new CoverageOptions(), cancel), cancel);
        await audit.AppendAsync(new AuditDeed(caller.Name, AuditActions.Exported, $"monthly {asked} {area}".TrimEnd()), cancel);
        return format == Print
            ? Results.File(MonthlyPrint.Make(report), MonthlyPrint.MediaType, $"dispatch-{asked}.pdf")
            : Results.File(MonthlySheets.Make(report), MonthlySheets.MediaType, $"dispatch-{asked}.xlsx");
    }
}
