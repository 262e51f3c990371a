using Dispatch.Core.Domain.Accounts;
using Dispatch.Planning.Accounts;
using Dispatch.Planning.Coverage;
using Dispatch.Planning.Quality;
using Dispatch.Planning.Sheets;
using Dispatch.Storage.Accounts;
using Dispatch.Storage.Audit;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Coverage;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Streets;

/// <summary>/monthly/{month}: the monthly workbook; without names, small counts hidden; on record.</summary>
internal static class MonthlyApi
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/monthly/{month}", RunAsync).Needs(Permission.ReadAccounts).Produces(StatusCodes.Status200OK, contentType: Workbook)
        .Describe("getMonthlyWorkbook", "月报工作簿（无姓名，小数隐去）", "The monthly workbook, without names, small counts hidden", ProblemCodes.Query, ProblemCodes.NoArea);

    private static async Task<IResult> RunAsync(
        Caller caller, AccountStore accounts, StudyQuality quality, CoverageDesk coverage, AuditLog audit, string month, string? scope, CancellationToken cancel)
    {
        if (!AccountMonth.TryParse(month, out var asked))
            return Problem.Of(ProblemCodes.Query, new ParameterError("month", month, "月份应写作 2026-11。", "A month is written like 2026-11."));
        if (AreaScope.Of(caller, scope) is not { } area)
            return Problem.Of(ProblemCodes.NoArea);
        var entries = (await accounts.EntriesAsync(asked, cancel)).Where(e => e.Content.StreetCode.StartsWith(area, StringComparison.Ordinal));
        var account = MonthAccount.Of(asked, entries, await accounts.TariffAsync(asked, cancel));
        account = account with { Rows = [.. SmallAccounts.Of(account)], Budgets = [.. account.Budgets.Where(b => b.StreetCode.StartsWith(area, StringComparison.Ordinal))] };
        var covered = (await coverage.ReportAsync(asked.Last, area, new CoverageOptions(), cancel)).Suppressed();
        var judged = (await quality.RunAsync(asked.First, asked.Last, area, cancel: cancel)).Suppressed();
        await audit.AppendAsync(new AuditDeed(caller.Name, AuditActions.Exported, $"monthly {asked} {area}".TrimEnd()), cancel);
        return Results.File(XlsxWriter.Make([.. AccountSheets.Of(account), CoverageSheet.Of(covered), .. QualitySheets.Of(judged)]), Workbook, $"dispatch-{asked}.xlsx");
    }
}
