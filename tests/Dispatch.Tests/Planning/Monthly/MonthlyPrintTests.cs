using System.Text;
using Dispatch.Core.Domain.Accounts;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Geo;
using Dispatch.Planning.Accounts;
using Dispatch.Planning.Coverage;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.Monthly;
using Dispatch.Planning.Quality;
using Dispatch.Planning.Reach;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Monthly;

public sealed class MonthlyPrintTests
{
    private static readonly MonthlyReport _report = new()
    {
        ScopeCode = "310105",
        ScopeName = "长宁区",
        IsClosed = true,
        Account = new MonthAccount(
            new AccountMonth(202611),
            [new("310105001", "MEAL", "P1", 12, 13, new PaymentShares(18_000, 1_500), 1_234_567, 0), new("other", "other", "", 9, 0, new PaymentShares(54_000), 999_999, 30)],
            [new("310105001", SubsidySource.LowIncomeFree, 1_000, 1_500), new("310105001", SubsidySource.CareVoucher, 1_000, null)]),
        Coverage = ToldCoverage.Of(new StudyCoverage(new StraightLineSource(), new StraightWalking(DetourCurve.Shanghai)), SmallTown.Registers(2), SmallDay.Date, "").Report(""),
        Quality = new QualityReport
        {
            From = new DateOnly(2026, 11, 1), To = new DateOnly(2026, 11, 30), ScopeCode = "310105", Total = null, Days = [], Streets = [], Services = [], Canteens = [], Continuity = new Continuity(0, 0, 0, null), Load = [],
            Alerts = [new QualityAlert("hot", "310105001", 0.9, 0.98, "310105001", new("热餐达标率 0.9", "hot 0.9"))],
        },
        Names = new Dictionary<string, string> { ["310105001"] = "第1街道", ["MEAL"] = "助餐" },
    };

    /// <summary>A PDF of A4 with the typeface inside, the same bytes each time; where DISPATCH_PRINTS names a folder it is kept for eyes.</summary>
    [Fact]
    public void A_month_prints_alike_each_time()
    {
        var print = MonthlyPrint.Make(_report);
        Encoding.Latin1.GetString(print).ShouldStartWith("%PDF-1.7");
        Encoding.Latin1.GetString(print).ShouldContain("/FontFile2");
        MonthlyPrint.Make(_report).ShouldBe(print);
        if (Environment.GetEnvironmentVariable("DISPATCH_PRINTS") is { Length: > 0 } folder)
            File.WriteAllBytes(Path.Combine(folder, "monthly.pdf"), print);
    }

    /// <summary>The workbook's accounts are read back to the fen, also a month of which little may be told.</summary>
    [Fact]
    public void The_workbook_is_read_back() =>
        AccountSheets.Read(new MemoryStream(MonthlySheets.Make(_report))).ShouldBe(_report.Account.Rows);
}
