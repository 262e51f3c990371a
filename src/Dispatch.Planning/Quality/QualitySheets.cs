using Dispatch.Planning.Sheets;

namespace Dispatch.Planning.Quality;

/// <summary>A quality report as sheets.</summary>
public static class QualitySheets
{
    private static readonly object?[] _head = ["编号", "计划", "完成", "无人应门", "失败", "未上报", "准时率", "热餐达标率", "未完成率", "评价数", "平均星"];

    /// <summary>By street, by day, the star sheet, alerts.</summary>
    public static IEnumerable<Sheet> Of(QualityReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        yield return new Sheet("质量", [_head, .. report.Streets.Select(s => Cells(s.Code, s))]);
        yield return new Sheet("每日", [_head, .. report.Days.Select(s => Cells(s.Code, s))]);
        yield return new Sheet("食堂星级", [["食堂", "星级", .. _head], .. report.Canteens.Select(c => (object?[])[c.Name, c.Stars, .. Cells(c.CanteenId, c.Sums)])]);
        yield return new Sheet("告警", [["类别", "对象", "数值", "限值", "说明"], .. report.Alerts.Select(a => new object?[] { a.Kind, a.Code, Math.Round(a.Value, 4), a.Limit, a.Text.Zh })]);
    }

    private static object?[] Cells(string code, QualitySums s) =>
        [code, s.Planned, s.Done, s.NotHome, s.Failed, s.Unreported, Rounded(s.OnTimeShare), Rounded(s.HotShare), Rounded(s.MissedShare), s.Ratings, Rounded(s.Stars)];

    private static double? Rounded(double? value) => value is { } given ? Math.Round(given, 4) : null;
}
