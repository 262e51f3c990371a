using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Planning.Explaining.Changes;

namespace Dispatch.Planning.Explaining;

/// <summary>A change in a word and in a sentence.</summary>
internal static class ChangeTexts
{
    /// <summary>The kind, as it stands in answers.</summary>
    public static string Kind(Change change) => change switch
    {
        NoChange => "none",
        WiderWindow => "window",
        LongerShift => "shift",
        MoreTrips => "trip",
        MoreRoom => "room",
        ExtraSet => "set",
        ExtraMate => "mate",
        ExtraSkill => "skill",
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    /// <summary>The sentence.</summary>
    public static PlanText Of(Change change, BuiltProblem built)
    {
        string Name(int vehicle) => built.Index.Vehicles[vehicle].Staff.Name;
        var (zh, en) = change switch
        {
            WiderWindow w => w.IsEarlier
                ? ($"时间窗提前 {w.Minutes} 分钟即可。", $"It would do to begin up to {w.Minutes} min earlier.")
                : ($"时间窗延后 {w.Minutes} 分钟即可。", $"It would do to begin up to {w.Minutes} min later."),
            LongerShift s => s.IsEarlier
                ? ($"{Name(s.Vehicle)} 提前 {s.Minutes} 分钟上班即可。", $"It would do if {Name(s.Vehicle)} began {s.Minutes} min earlier.")
                : ($"{Name(s.Vehicle)} 晚 {s.Minutes} 分钟下班即可。", $"It would do if {Name(s.Vehicle)} stayed {s.Minutes} min longer."),
            MoreTrips t => ($"{Name(t.Vehicle)} 多跑一趟即可。", $"It would do if {Name(t.Vehicle)} made one more trip."),
            MoreRoom r => ($"{Name(r.Vehicle)} 的餐箱多装 {r.Amounts.Max()} 份即可。", $"It would do if the boxes of {Name(r.Vehicle)} held {r.Amounts.Max()} more."),
            ExtraSet e => ($"{built.Problem.EquipmentPools[e.Pool].Id} 多一套设备即可。", $"It would do to have one more set at {built.Problem.EquipmentPools[e.Pool].Id}."),
            ExtraMate m => (
                $"{QuoteTexts.Clock(m.Hours.Earliest)}–{QuoteTexts.Clock(m.Hours.Latest)} 增派一人即可。",
                $"It would do to have one more person {QuoteTexts.Clock(m.Hours.Earliest)}–{QuoteTexts.Clock(m.Hours.Latest)}."),
            ExtraSkill k => (
                $"{Name(k.Vehicle)} 具备 {built.Index.SkillCodes[k.Skill.Skill]} {k.Skill.Level} 级资质即可。",
                $"It would do if {Name(k.Vehicle)} held {built.Index.SkillCodes[k.Skill.Skill]} at level {k.Skill.Level}."),
            _ => ("无需改动：调整他人即可排入。", "Nothing has to change: it fits when others are moved."),
        };
        return new PlanText(zh, en);
    }
}
