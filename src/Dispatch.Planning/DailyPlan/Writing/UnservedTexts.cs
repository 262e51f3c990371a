using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan.Writing;

/// <summary>One plain sentence for each reason code, with names, clock times and numbers filled in.</summary>
internal static class UnservedTexts
{
    /// <summary>The sentence.</summary>
    /// <param name="code">Reason code of the search or the planner.</param>
    /// <param name="name">The person concerned: who came closest, or who the order is locked to; null = none.</param>
    /// <param name="value">What would have been needed.</param>
    /// <param name="limit">What there was.</param>
    /// <param name="blocked">How many people each rule blocks; may be empty.</param>
    public static PlanText Of(string code, string? name, long value, long limit, PlanText blocked)
    {
        var (zh, en) = Sentence(code, name, value, limit);
        return new PlanText(zh + blocked.Zh, en + blocked.En);
    }

    private static (string Zh, string En) Sentence(string code, string? name, long value, long limit)
    {
        var (zhWho, enWho) = name is null ? ("", "") : ($"最接近的是 {name}。", $" {name} comes closest.");
        var (zh, en) = code.StartsWith("U2", StringComparison.Ordinal) ? Planner(code, name, value, limit) : Search(code, value, limit);
        return code.StartsWith("U2", StringComparison.Ordinal) ? (zh, en) : (zh + zhWho, en + enWho);
    }

    private static (string Zh, string En) Planner(string code, string? name, long value, long limit) => code switch
    {
        PlanCodes.NoCanteen => ("附近没有食堂在这一餐供应这种饮食。", "No canteen within reach hands out this diet at this meal."),
        PlanCodes.CanteenFull => ($"能供应的食堂都已满额(需 {value} 份,余 {limit} 份)。", $"Every canteen that would do is full ({value} asked for, {limit} left)."),
        PlanCodes.NamedCanteen => ("指定的食堂这一餐不供应这种饮食。", "The canteen named does not hand out this diet at this meal."),
        PlanCodes.NoService => ("服务目录中没有这项服务或没有岗位。", "The service is not in the catalogue or has no role."),
        PlanCodes.NoStart => (
            $"扣除就医、用餐间隔和锁定后,没有可开始的时间({Clock(value)}–{Clock(limit)})。",
            $"No start is left once hospital, meals and locks are taken out ({Clock(value)}–{Clock(limit)})."),
        PlanCodes.NoAppointment => ("陪诊单缺少医院或预约时间。", "The hospital trip names no hospital or no appointment."),
        PlanCodes.FixedStaffAway => ($"指定的 {name} 当日不上班或不可派。", $"{name}, to whom it is locked, does not work that day or may not be sent."),
        PlanCodes.NoStaff => ($"当日没有人可担任此岗位(可派 {value} 人,需 {limit} 人)。", $"Nobody on duty may fill a role ({value} there, {limit} needed)."),
        PlanCodes.NotInTime => (
            $"供应的食堂出餐太晚,最早 {Clock(value)} 才能送到,时间窗到 {Clock(limit)}。",
            $"The canteens that cook it have it ready too late: {Clock(value)} at the door at the earliest, the window ends {Clock(limit)}."),
        PlanCodes.BeyondFreshness => (
            $"供应的食堂都太远,餐到门口要 {(value + 59) / 60} 分钟,时限 {limit / 60} 分钟。",
            $"Every canteen that cooks it is too far: {(value + 59) / 60} min to the door, hot food may take {limit / 60}."),
        PlanCodes.NoCarrier => ("该处当日没有人可装餐配送。", "Nobody who may load there carries meals that day."),
        _ => (code, code),
    };

    private static (string Zh, string En) Search(string code, long value, long limit) => code switch
    {
        UnservedCodes.Skill => ($"没有人具备所需等级的资质{Pair(value, limit, "(最高 {0} 级,需 {1} 级)")}。", $"Nobody holds the skill at the level asked for{Pair(value, limit, " (best {0}, asked {1})")}."),
        UnservedCodes.NotAllowed => ("能做的人员都不在可派范围。", "Nobody who could do it may be sent."),
        UnservedCodes.Equipment => value < limit
            ? ("可派人员都不在备有该设备的站点。", "Nobody suitable is based where the equipment is kept.")
            : ($"所需设备 {limit} 套都已用完。", $"All {limit} sets of the equipment are in use."),
        UnservedCodes.Depot => ("没有人可在备餐处装货。", "Nobody may load where the food is."),
        UnservedCodes.Capacity => ($"餐箱装不下{Pair(value, limit, "({0} 份,最多 {1} 份)")}。", $"The boxes are too small{Pair(value, limit, " ({0} portions, room for {1})")}."),
        UnservedCodes.TimeWindow => ($"最早 {Clock(value)} 才能到,时间窗到 {Clock(limit)}。", $"{Clock(value)} at the earliest, the window ends {Clock(limit)}."),
        UnservedCodes.Shift => ("即使只做这一单,班次或工时也不够。", "No shift or working-time limit leaves room, even for this alone."),
        UnservedCodes.Freshness => ($"餐到门口已 {value / 60} 分钟,时限 {limit / 60} 分钟。", $"The food would be {value / 60} min old, the limit is {limit / 60}."),
        UnservedCodes.Unreachable => ("没有可走的路。", "There is no way."),
        UnservedCodes.Team => ($"凑不齐同时到场的人员{Pair(value, limit, "(可派 {0} 人,需 {1} 人)")}。", $"The team cannot be completed{Pair(value, limit, " ({0} there, {1} needed)")}."),
        UnservedCodes.Gap => ("与同一老人另一项服务的间隔无法满足。", "The gap to another visit of the same elder cannot be kept."),
        UnservedCodes.RouteLimit => ($"里程、行驶时间或单数到达上限{Pair(value, limit, "({0},上限 {1})")}。", $"A limit of ways or stops blocks{Pair(value, limit, " ({0}, limit {1})")}."),
        UnservedCodes.Conflict => ("合适的人员当日已服务须与这一户分开照护的家庭。", "Those with room serve a household that must not share a caregiver with this one."),
        UnservedCodes.NoRoom => (
            $"单独可行,但合适的人员都已排满{(value > 0 ? $",最接近的还差 {(value + 59) / 60} 分钟" : "")}。",
            $"It could be served alone, but everybody suitable is busy{(value > 0 ? $"; the closest lacks {(value + 59) / 60} min" : "")}."),
        PlanCodes.TakenOff => ("调度员手工取消了安排。", "A dispatcher took it out of the plan."),
        UnservedCodes.TooCostly => ("服务的代价高于不服务。", "Serving it would cost more than leaving it."),
        _ => (code, code),
    };

    private static string Pair(long value, long limit, string format) =>
        value == 0 && limit == 0 ? "" : string.Format(System.Globalization.CultureInfo.InvariantCulture, format, value, limit);

    private static string Clock(long seconds) => seconds is >= 0 and <= DayTime.MaxSeconds ? new DayTime((int)seconds / 60 * 60).ToString() : "–";
}
