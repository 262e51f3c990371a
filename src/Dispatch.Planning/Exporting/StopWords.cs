using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Units;

namespace Dispatch.Planning.Exporting;

/// <summary>Chinese words and clock times of stops, as they stand on paper and in files.</summary>
internal static class StopWords
{
    /// <summary>What happens at a stop.</summary>
    public static string Of(PlanStopKind kind) => kind switch
    {
        PlanStopKind.Start => "出发",
        PlanStopKind.Load => "装餐",
        PlanStopKind.MealDrop => "送餐",
        PlanStopKind.TrunkDrop => "配送到点",
        PlanStopKind.Visit => "上门服务",
        PlanStopKind.EscortPickup => "接老人",
        PlanStopKind.EscortStay => "陪诊",
        PlanStopKind.EscortReturn => "送老人回家",
        PlanStopKind.Break => "休息",
        _ => "收工",
    };

    /// <summary>Chinese name of a diet code of the plan; the code itself where it is unknown.</summary>
    public static string Diet(string? code) => code switch
    {
        null or "" => "",
        "ordinary" => "普通",
        "soft" => "软食",
        "diabetic" => "糖尿病",
        "low-salt" => "低盐",
        "halal" => "清真",
        _ => code,
    };

    /// <summary>A clock time to the minute, rounded down: 10:35; 25:10 after midnight.</summary>
    public static string Clock(int seconds) => new DayTime(Math.Max(0, seconds) / 60 * 60).ToString();

    /// <summary>A promised window, or empty.</summary>
    public static string Window(int? from, int? to) => from is { } start && to is { } end ? $"{Clock(start)}–{Clock(end)}" : "";
}
