using System.Globalization;
using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.Sheets;

namespace Dispatch.Planning.Exporting;

/// <summary>
/// A plan as a workbook for people: a summary, a row a route, a row an order at each stop, and what is not served. Numbers are numbers, texts are texts and
/// never formulas.
/// </summary>
public static class PlanWorkbook
{
    /// <summary>Media type of what is written.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const double MilliFenPerYuan = 100_000;
    private const double MetresPerKilometre = 1000;

    private static readonly object?[] _stopHead =
        ["人员编号", "人员", "序号", "趟次", "事项", "地点", "到达", "开始", "离开", "订单编号", "老人", "服务", "餐别", "份数", "约定时段", "门牌与提示", "行驶米"];

    /// <summary>The workbook.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="withNames">Whether elders' full names and doors are in it; else surname and a star, and no doors.</param>
    public static byte[] Of(DayPlan plan, bool withNames)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var services = plan.Services.ToDictionary(s => s.Code, s => s.Name.Zh, StringComparer.Ordinal);
        return XlsxWriter.Make(
        [
            new Sheet("概要", Summary(plan)),
            new Sheet("路线", Routes(plan)),
            new Sheet("停靠", Stops(plan, services, withNames).Prepend(_stopHead)),
            new Sheet("未排", Unserved(plan, services, withNames)),
        ]);
    }

    private static IEnumerable<object?[]> Summary(DayPlan plan)
    {
        yield return ["项目", "内容"];
        yield return ["日期", plan.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)];
        yield return ["范围", plan.Scope.StreetName ?? plan.Scope.DistrictName];
        yield return ["版本", plan.Version];
        yield return ["状态", Status(plan.Status)];
        yield return ["计划编号", plan.Id.ToString()];
        yield return ["路线", plan.Routes.Length];
        yield return ["份数", plan.Routes.Sum(r => r.Stops.Where(s => s.Kind == PlanStopKind.MealDrop).Sum(s => s.Items.Sum(i => i.Portions)))];
        yield return ["上门服务", plan.Routes.Sum(r => r.Stops.Count(s => s.Kind == PlanStopKind.Visit))];
        yield return ["未排", plan.Unserved.Length];
        yield return ["总里程（公里）", Math.Round(plan.Routes.Sum(r => r.DistanceMetres) / MetresPerKilometre, 1)];
        yield return ["行驶时间（分钟）", plan.Routes.Sum(r => r.TravelSeconds) / 60];
    }

    private static IEnumerable<object?[]> Routes(DayPlan plan) => plan.Routes
        .Select(r => new object?[]
        {
            r.Staff.Id, r.Staff.Name, r.Staff.Kind, r.Staff.ProviderName ?? "", r.Trips, r.Stops.Count(s => s.Items.Length > 0 && s.Kind is not (PlanStopKind.Load or PlanStopKind.Start)),
            StopWords.Clock(r.Stops[0].Departure), StopWords.Clock(r.Stops[^1].Arrival), Math.Round(r.DistanceMetres / MetresPerKilometre, 2), r.TravelSeconds / 60, r.WorkSeconds / 60,
            r.Cost is { } cost ? Math.Round(cost.Total / MilliFenPerYuan, 2) : null,
        })
        .Prepend(["人员编号", "人员", "类别", "服务组织", "趟次", "停靠", "出发", "收工", "公里", "行驶分钟", "工时分钟", "费用（元）"]);

    private static IEnumerable<object?[]> Stops(DayPlan plan, Dictionary<string, string> services, bool withNames) =>
        from route in plan.Routes
        from stop in route.Stops
        from item in stop.Items.Length == 0 || stop.Kind is PlanStopKind.Load or PlanStopKind.Start ? [null] : stop.Items.AsEnumerable<PlanItem?>()
        select new object?[]
        {
            route.Staff.Id, route.Staff.Name, stop.Sequence, stop.Trip, StopWords.Of(stop.Kind), stop.PlaceName ?? "",
            StopWords.Clock(stop.Arrival), StopWords.Clock(stop.Start), StopWords.Clock(stop.Departure),
            item?.Id ?? "", Name(item?.ElderName, withNames), item is null ? "" : services.GetValueOrDefault(item.ServiceCode, item.ServiceCode), StopWords.Diet(item?.Diet),
            item is null ? stop.Items.Sum(i => i.Portions) : item.Portions, item is null ? "" : StopWords.Window(item.WindowStart, item.WindowEnd),
            withNames ? item?.AccessNote ?? "" : "", stop.TravelMetres,
        };

    private static IEnumerable<object?[]> Unserved(DayPlan plan, Dictionary<string, string> services, bool withNames) => plan.Unserved
        .Select(u => new object?[]
        {
            string.Join(';', u.Ids), Name(u.ElderName, withNames), services.GetValueOrDefault(u.ServiceCode, u.ServiceCode), u.PlaceName ?? "", u.Portions,
            StopWords.Window(u.WindowStart, u.WindowEnd), u.ReasonCode, u.Reason.Zh,
        })
        .Prepend(["订单编号", "老人", "服务", "地点", "份数", "期望时段", "原因代码", "原因"]);

    private static string Name(string? name, bool withNames) => withNames ? name ?? "" : ElderCall.Of(name);

    private static string Status(PlanStatus status) => status switch
    {
        PlanStatus.Draft => "草稿",
        PlanStatus.Published => "已发布",
        PlanStatus.Superseded => "已被取代",
        _ => "推演方案",
    };
}
