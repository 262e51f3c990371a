using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan.Writing;

/// <summary>Says for how many people each rule blocks, most first.</summary>
internal static class BlockedTexts
{
    private static readonly Dictionary<string, (string Zh, string En)> _words = new(StringComparer.Ordinal)
    {
        [UnservedCodes.Skill] = ("资质不够", "lack the skill"),
        [UnservedCodes.NotAllowed] = ("不在可派范围", "may not be sent"),
        [UnservedCodes.Equipment] = ("没有可用设备", "have no equipment set"),
        [UnservedCodes.Depot] = ("不在该食堂装餐", "do not load at the canteen"),
        [UnservedCodes.Capacity] = ("餐箱装不下", "have no room in the box"),
        [UnservedCodes.TimeWindow] = ("赶不上时间窗", "cannot be there in time"),
        [UnservedCodes.Shift] = ("班次或工时不够", "have no working time left"),
        [UnservedCodes.Freshness] = ("超过热餐时限", "would bring the food too old"),
        [UnservedCodes.Unreachable] = ("到不了", "have no way there"),
        [UnservedCodes.Team] = ("凑不齐搭档", "lack a team mate"),
        [UnservedCodes.Gap] = ("间隔无法满足", "cannot keep the gap"),
        [UnservedCodes.RouteLimit] = ("里程或单数已满", "are at their limit of ways or stops"),
        [UnservedCodes.Conflict] = ("已服务须分开照护的另一户", "serve a household kept apart from this one"),
        [UnservedCodes.NoRoom] = ("行程排满", "are fully booked"),
        [UnservedCodes.TooCostly] = ("代价过高", "would cost too much"),
        [PlanCodes.Kind] = ("工种不符", "are of another kind of staff"),
        [PlanCodes.Mode] = ("交通方式不符", "travel in another way"),
        [PlanCodes.Gender] = ("性别要求不符", "do not meet the gender rule"),
        [PlanCodes.Provider] = ("服务组织不符", "belong to another provider or area"),
        [PlanCodes.Refused] = ("老人拒绝", "are refused by the elder"),
    };

    public static PlanText Of(ImmutableSortedDictionary<string, int> blocked)
    {
        if (blocked.IsEmpty)
            return new PlanText("", "");
        var known = blocked.OrderByDescending(b => b.Value).ThenBy(b => b.Key, StringComparer.Ordinal)
            .Select(b => (b.Value, Words: _words.TryGetValue(b.Key, out var words) ? words : (Zh: b.Key, En: b.Key))).ToList();
        return new PlanText(
            "当班人员中:" + string.Join("、", known.Select(k => $"{k.Value} 人{k.Words.Zh}")) + "。",
            " Of those on duty: " + string.Join(", ", known.Select(k => $"{k.Value} {k.Words.En}")) + ".");
    }
}
