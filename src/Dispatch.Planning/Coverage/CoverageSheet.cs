using Dispatch.Planning.Sheets;

namespace Dispatch.Planning.Coverage;

/// <summary>Coverage as a sheet; hidden counts are empty cells.</summary>
public static class CoverageSheet
{
    /// <summary>The sheet; hand it a suppressed report where small counts must not be told.</summary>
    public static Sheet Of(CoverageReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var reasons = Enum.GetValues<OutsideReason>();
        object?[] head = ["街道代码", "街道", "服务", "限时(分钟)", "老人", "已覆盖", "占比", .. reasons.Select(OutsideTexts.Word)];
        return new Sheet("覆盖", [head, .. report.Rows.Select(r => (object?[])
            [r.StreetCode, r.StreetName, r.Service, r.Minutes, r.Elders, r.Covered, r.Share is { } share ? Math.Round(share, 4) : null, .. reasons.Select(reason => (object?)r.Outside.GetValueOrDefault(reason))])]);
    }
}
