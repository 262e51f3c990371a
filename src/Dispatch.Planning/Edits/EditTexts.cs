using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Units;
using Dispatch.Routing.Checking;

namespace Dispatch.Planning.Edits;

/// <summary>What edits break or mistake, in words.</summary>
internal static class EditTexts
{
    private static readonly HashSet<string> s_clocks =
        [ViolationCodes.Window, ViolationCodes.DepotWindow, ViolationCodes.BreakWindow, ViolationCodes.ShiftStart, ViolationCodes.ShiftEnd, ViolationCodes.Release, ViolationCodes.Late, ViolationCodes.Early, ViolationCodes.Moved];

    private static readonly HashSet<string> s_lengths =
        [ViolationCodes.Freshness, ViolationCodes.Stale, ViolationCodes.Work, ViolationCodes.TravelTime, ViolationCodes.BreakShort, ViolationCodes.GapShort, ViolationCodes.GapLong, ViolationCodes.Overtime, ViolationCodes.LongWork];

    private static readonly HashSet<string> s_counts = [ViolationCodes.Capacity, ViolationCodes.Trips, ViolationCodes.Activities, ViolationCodes.Distance, ViolationCodes.EquipmentUnits];

    /// <summary>A broken rule: who, what, and the numbers where they say something.</summary>
    public static PlanText Of(Violation violation, string? staff, string? elder)
    {
        var meaning = ViolationText.Meaning(violation.Code);
        var (zh, en) = Numbers(violation);
        var who = string.Join(" · ", new[] { staff, elder }.OfType<string>());
        return new PlanText(
            (who.Length > 0 ? who + "：" : "") + meaning.Zh + (zh.Length > 0 ? $"（{zh}）" : ""), (who.Length > 0 ? who + ": " : "") + meaning.En + (en.Length > 0 ? $" ({en})" : ""));
    }

    /// <summary>An edit that makes no sense.</summary>
    public static EditFinding Fault(string code, string id) => new(code, null, null, null, id.Length > 0 ? id : null, 0, 0, 0, code switch
    {
        EditCodes.NoItem => new PlanText($"当天没有订单 {id}。请刷新后再试。", $"The day has no order {id}. Reload and try again."),
        EditCodes.NoStaff => new PlanText($"当天没有编号为 {id} 的在岗人员。请另选一人。", $"Nobody of id {id} works that day. Choose somebody else."),
        EditCodes.Begun => new PlanText($"订单 {id} 已经开始或完成，不能再改派。", $"Order {id} has begun or is done; it stays as it is."),
        EditCodes.NotPlanned => new PlanText($"订单 {id} 不在计划的这条路线里。请刷新后再试。", $"Order {id} is not in that route of the plan. Reload and try again."),
        EditCodes.NoPlace => new PlanText($"不能排在 {id} 之前：它不在这条路线里，或已经开始。", $"It cannot come before {id}: that is not in the route, or has begun."),
        _ => new PlanText($"订单 {id} 已锁定。先解除锁定，再改派。", $"Order {id} is locked. Take the lock away first."),
    });

    private static (string Zh, string En) Numbers(Violation v)
    {
        if (s_clocks.Contains(v.Code))
            return ($"{Clock(v.Value)}，限 {Clock(v.Limit)}", $"{Clock(v.Value)}, limit {Clock(v.Limit)}");
        if (s_lengths.Contains(v.Code))
            return ($"{Minutes(v.Value)} 分钟，限 {Minutes(v.Limit)} 分钟", $"{Minutes(v.Value)} min, limit {Minutes(v.Limit)} min");
        return s_counts.Contains(v.Code) ? ($"{v.Value}，限 {v.Limit}", $"{v.Value}, limit {v.Limit}") : ("", "");
    }

    private static long Minutes(long seconds) => (seconds + 59) / 60;

    private static string Clock(long seconds) => seconds is >= 0 and <= DayTime.MaxSeconds ? new DayTime((int)seconds / 60 * 60).ToString() : "–";
}
