using Dispatch.Planning.Accounts;
using Dispatch.Planning.Coverage;
using Dispatch.Planning.Quality;
using Dispatch.Planning.Sheets;

namespace Dispatch.Planning.Monthly;

/// <summary>The report of a month as a workbook.</summary>
public static class MonthlySheets
{
    /// <summary>Media type of a workbook.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The workbook; <see cref="AccountSheets.Read"/> reads its accounts back.</summary>
    public static byte[] Make(MonthlyReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return XlsxWriter.Make([.. AccountSheets.Of(report.Account), CoverageSheet.Of(report.Coverage), .. QualitySheets.Of(report.Quality)]);
    }
}
