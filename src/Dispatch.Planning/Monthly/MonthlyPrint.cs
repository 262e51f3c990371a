using System.Globalization;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Planning.Accounts;
using Dispatch.Planning.Coverage;
using Dispatch.Planning.Exporting.Printing;
using Dispatch.Planning.Quality;

namespace Dispatch.Planning.Monthly;

/// <summary>The report of a month as a PDF in Chinese, A4: money in yuan, budgets, coverage, quality by street and day, star sheet, alerts.</summary>
public sealed class MonthlyPrint
{
    /// <summary>Media type of what is written.</summary>
    public const string MediaType = "application/pdf";

    private const double Room = 10;
    private const double FenAYuan = 100;
    private static readonly PaperColumn[] _money = [new("街道", 2.2), new("服务", 2.6), new("单数", 1), new("份数", 1), new("合计(元)", 1.8), new("自费", 1.7), new("补贴", 1.7), new("成本", 1.8), new("每份(次)", 1.2)];
    private static readonly PaperColumn[] _budgets = [new("街道", 2), new("来源", 2), new("月预算(元)", 2), new("已用(元)", 2), new("", 1)];
    private static readonly PaperColumn[] _coverage = [new("街道", 2), new("服务", 2.2), new("分钟", 0.8), new("老人", 1), new("已覆盖", 1.1), new("占比", 1.1), new("未覆盖原因", 3.6)];
    private static readonly PaperColumn[] _quality = [new("", 2.4), new("计划", 1), new("完成", 1), new("无人应门", 1.2), new("失败", 1), new("未上报", 1.1), new("准时", 1.1), new("热餐", 1.1), new("未完成", 1.1), new("评价", 1.1)];
    private static readonly PaperColumn[] _stars = [new("食堂", 4), new("星级", 1), new("餐数", 1), new("准时", 1), new("热餐", 1), new("评价", 1)];

    private readonly MonthlyReport _report;
    private readonly Paper _paper;

    private MonthlyPrint(MonthlyReport report) =>
        (_report, _paper) = (report, new Paper("月度报告", $"{report.ScopeName} {report.Account.Month} 月度报告  不含姓名"));

    /// <summary>Prints it; the same report gives the same bytes.</summary>
    public static byte[] Make(MonthlyReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var print = new MonthlyPrint(report);
        print.Heading();
        print.Money();
        print.Budgets();
        print.Coverage();
        print.Quality();
        print.Alerts();
        return print._paper.Save();
    }

    private void Heading()
    {
        _paper.Head($"月度报告  {_report.ScopeName}  {_report.Account.Month.First.ToString("yyyy年M月", CultureInfo.InvariantCulture)}");
        _paper.Line($"账目{(_report.IsClosed ? "已结" : "未结")}。覆盖按当月最后一天计算(步速 {Text(_report.Coverage.Options.WalkMetresPerSecond)} 米/秒)。不足 5 人的数据以 * 隐去,或并入“其他”。");
    }

    private void Money()
    {
        Section("一、账目");
        if (_report.Account.Rows.IsEmpty)
        {
            _paper.Line("没有账目，或人数过少，不予显示。");
            return;
        }

        var total = _report.Account.Total with { StreetCode = "合计" };
        _paper.Table(_money, _report.Account.Rows.Prepend(total).Select(row => new[]
        {
            Name(row.StreetCode), $"{Name(row.ServiceCode)} {Name(row.ProviderId)}".Trim(), Text(row.Orders), Text(row.Portions), Yuan(row.Shares.Sum), Yuan(row.Shares.Self), Yuan(row.Shares.Sum - row.Shares.Self),
            Yuan((row.CostMilliFen + 500) / 1000), row != total && row.CostFenEach is { } each ? Yuan(each) : "–",
        }));
    }

    private void Budgets()
    {
        if (_report.Account.Budgets.IsEmpty)
            return;
        Section("二、预算");
        _paper.Table(_budgets, _report.Account.Budgets.Select(b => new[] { Name(b.StreetCode), WordOf(b.Source), Yuan(b.MonthFen), b.SpentFen is { } spent ? Yuan(spent) : "*", b.IsOver ? "超支" : "" }));
    }

    private void Coverage()
    {
        Section("三、覆盖");
        _paper.Table(_coverage, _report.Coverage.Rows.Select(row => new[]
        {
            row.StreetName, CoverageServices.NameOf(row.Service) ?? Name(row.Service), Text(row.Minutes), Count(row.Elders), Count(row.Covered), Share(row.Share),
            string.Join(" ", row.Outside.Where(o => o.Value != 0).Select(o => $"{OutsideTexts.Word(o.Key)} {Count(o.Value)}")),
        }));
    }

    private void Quality()
    {
        Section("四、质量");
        var total = _report.Quality.Total is { } all ? new[] { (Name: "合计", Sums: all) } : [];
        _paper.Table(_quality, total.Concat(_report.Quality.Streets.Select(s => (Name(s.Code), s))).Concat(_report.Quality.Services.Select(s => (Name(s.Code), s))).Select(s => Cells(s.Item1, s.Item2)));
        Section("每日走势");
        _paper.Table(_quality, _report.Quality.Days.Select(d => Cells(d.Code, d)));
        Section("食堂星级");
        _paper.Table(_stars, _report.Quality.Canteens.Select(c => new[] { c.Name, c.Stars is { } stars ? Text(stars) : "–", Text(c.Sums.Planned), Share(c.Sums.OnTimeShare), Share(c.Sums.HotShare), Stars(c.Sums) }));
    }

    private void Alerts()
    {
        Section("五、告警");
        if (_report.Quality.Alerts.IsEmpty)
            _paper.Line("无。");
        foreach (var alert in _report.Quality.Alerts)
            _paper.Line(alert.Text.Zh);
    }

    private void Section(string text)
    {
        _paper.Gap(Room);
        _paper.Head(text);
    }

    private static string[] Cells(string name, QualitySums s) =>
        [name, Text(s.Planned), Text(s.Done), Text(s.NotHome), Text(s.Failed), Text(s.Unreported), Share(s.OnTimeShare), Share(s.HotShare), Share(s.MissedShare), Stars(s)];

    private static string Stars(QualitySums s) => s.Stars is { } stars ? string.Create(CultureInfo.InvariantCulture, $"{stars:F1} ({s.Ratings})") : "–";

    private string Name(string code) => code == SmallAccounts.Other ? "其他" : _report.Names.TryGetValue(code, out var name) ? name : code;

    private static string WordOf(SubsidySource source) => source switch
    {
        SubsidySource.SelfPaid => "自费",
        SubsidySource.LowIncomeFree => "低保",
        SubsidySource.CareVoucher => "失能护理券",
        SubsidySource.LongTermCare => "长护险",
        SubsidySource.AgeSubsidy => "高龄补贴",
        _ => "其他",
    };

    private static string Yuan(long fen) => (fen / FenAYuan).ToString("N2", CultureInfo.InvariantCulture);

    private static string Count(int? count) => count is { } known ? Text(known) : "*";

    private static string Share(double? share) => share is { } known ? known.ToString("P1", CultureInfo.InvariantCulture) : "–";

    private static string Text(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
