using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.Coverage;

/// <summary>Reasons in words.</summary>
internal static class OutsideTexts
{
    public static PlanText Of(CoverageFinding finding) => finding.Reason switch
    {
        OutsideReason.OffNetwork => new("小区大门附近没有可走的道路;请核对坐标。", "No usable road near the gate; check the point."),
        OutsideReason.Diet => new("限时内可达的食堂不做此餐型。", "No canteen within reach cooks the diet."),
        OutsideReason.Window => new("所需时段内无食堂供餐或无人当班。", "Nothing is open, or nobody on shift, at the time asked for."),
        OutsideReason.NoQualifiedPerson => new("没有符合条件(工种、资质、性别)的人员。", "Nobody may do it (kind, qualification, gender)."),
        OutsideReason.CapacityFull => new("可用的供餐或工时已被他人用完。", "Everything that would do is taken by others."),
        _ => TooFar(finding),
    };

    /// <summary>The reason in one Chinese word.</summary>
    public static string Word(OutsideReason reason) => reason switch
    {
        OutsideReason.TooFar => "距离过远",
        OutsideReason.OffNetwork => "无法接入路网",
        OutsideReason.Diet => "餐型",
        OutsideReason.Window => "时间窗",
        OutsideReason.NoQualifiedPerson => "无合格人员",
        _ => "能力已满",
    };

    private static PlanText TooFar(CoverageFinding finding)
    {
        var walk = CoverageServices.IsWalk(finding.Service);
        if (finding.Value is not { } value)
            return new("附近没有。", "There is none near.");
        return walk
            ? new($"最近的步行 {value} 米,超过 {finding.Limit} 米。", $"The nearest is {value} m on foot, beyond {finding.Limit} m.")
            : new($"最快需 {(value + 59) / 60} 分钟,超过 {finding.Limit / 60} 分钟。", $"The quickest way takes {(value + 59) / 60} min, beyond {finding.Limit / 60} min.");
    }
}
