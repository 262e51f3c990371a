using System.Globalization;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;

namespace Dispatch.Planning.Explaining;

/// <summary>One plain sentence for what a person's shift says, with its numbers.</summary>
internal static class QuoteTexts
{
    private const int Minute = 60;

    /// <summary>The sentence.</summary>
    public static PlanText Of(VehicleQuote quote, Vehicle vehicle)
    {
        var (zh, en) = Sentence(quote, vehicle);
        return new PlanText(zh, en);
    }

    /// <summary>Clock time of seconds after midnight.</summary>
    public static string Clock(long seconds) => seconds is >= 0 and <= DayTime.MaxSeconds ? new DayTime((int)seconds / Minute * Minute).ToString() : "–";

    /// <summary>Whole minutes, rounded up.</summary>
    public static long Minutes(long seconds) => (seconds + Minute - 1) / Minute;

    private static (string Zh, string En) Sentence(VehicleQuote quote, Vehicle vehicle)
    {
        var (value, limit) = (quote.Value, quote.Limit);
        return quote.Code switch
        {
            null => quote.Cost is { } cost
                ? ($"排得下，成本增加 {Yuan(cost)} 元。", $"Has room, at a cost of {Yuan(cost)} yuan.")
                : ("这一岗位排得下，还需与搭档同时到场。", "Has room for this role; all roles must begin together."),
            UnservedCodes.Skill => ($"资质等级 {value}，需 {limit} 级。", $"Holds the skill at level {value}, level {limit} is asked for."),
            UnservedCodes.NotAllowed => ("不在可派范围（工种、性别、服务组织或老人拒绝）。", "May not be sent (kind of staff, gender, provider, or refused by the elder)."),
            UnservedCodes.Equipment => ("没有可用的设备。", "No set of the equipment is free."),
            UnservedCodes.Depot => ("不在该备餐处装货。", "Does not load where the food is."),
            UnservedCodes.Capacity => ($"餐箱装不下：{value} 份，最多 {limit} 份。", $"The boxes are too small: {value} portions, room for {limit}."),
            UnservedCodes.TimeWindow => ($"最早 {Clock(value)} 才能到，须在 {Clock(limit)} 前开始。", $"There at {Clock(value)} at the earliest, must begin by {Clock(limit)}."),
            UnservedCodes.Shift => limit == vehicle.Shift.Latest
                ? ($"做完回来已 {Clock(value)}，班次到 {Clock(limit)}。", $"Would be back at {Clock(value)}, the shift ends at {Clock(limit)}.")
                : ($"需工作 {Minutes(value)} 分钟，最多 {limit / Minute} 分钟。", $"Would work {Minutes(value)} min, {limit / Minute} at most."),
            UnservedCodes.Freshness => ($"餐到门口已 {Minutes(value)} 分钟，时限 {limit / Minute} 分钟。", $"The food would be {Minutes(value)} min old, the limit is {limit / Minute}."),
            UnservedCodes.Unreachable => ("没有可走的路。", "There is no way."),
            UnservedCodes.Gap => ("与同一老人另一项服务的间隔无法满足。", "The gap to another visit of the same elder cannot be kept."),
            UnservedCodes.RouteLimit => ($"里程、行驶时间或单数到达上限（{value}，上限 {limit}）。", $"A limit of ways or stops is reached ({value}, limit {limit})."),
            UnservedCodes.Conflict => ("当日已服务须与这一户分开照护的家庭。", "Serves a household that must not share a caregiver with this one."),
            UnservedCodes.NoRoom => value > 0
                ? ($"已排满，还差 {Minutes(value)} 分钟。", $"Fully booked; {Minutes(value)} min are missing.")
                : ("已排满，插不进去。", "Fully booked; there is no place in the route."),
            _ => (quote.Code, quote.Code),
        };
    }

    /// <summary>Milli-fen as yuan.</summary>
    public static string Yuan(long milliFen) => (milliFen / 100_000m).ToString("0.00", CultureInfo.InvariantCulture);
}
