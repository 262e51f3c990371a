using System.Globalization;
using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.Exporting.Printing;

/// <summary>
/// The sheet a rider or caregiver takes along: each stop in order with its time, gate, elders, doors, portions and a box to tick. It has what they need and
/// no more: no telephone, no diagnosis.
/// </summary>
internal static class RouteSheet
{
    private const double MetresPerKilometre = 1000;

    private static readonly PaperColumn[] _columns =
        [new("序", 0.5), new("到达", 0.9), new("事项", 1.5), new("地点", 2.2), new("老人与门牌", 4.4), new("份数", 1.1), new("约定时段", 1.6), new("完成", 0.7)];

    /// <summary>Adds a route's sheet on a new page.</summary>
    public static void Add(Paper paper, DayPlan plan, PlanRoute route)
    {
        var services = plan.Services.ToDictionary(s => s.Code, s => s.Name.Zh, StringComparer.Ordinal);
        paper.NewPage();
        paper.Head($"路线单  {route.Staff.Name}  {plan.Date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)}");
        paper.Line(string.Create(CultureInfo.InvariantCulture,
            $"{plan.Scope.StreetName ?? plan.Scope.DistrictName}  第 {plan.Version} 版  班次 {StopWords.Clock(route.Staff.ShiftStart)}–{StopWords.Clock(route.Staff.ShiftEnd)}  {route.Trips} 趟  {route.DistanceMetres / MetresPerKilometre:F1} 公里  {route.Staff.ProviderName}"));
        paper.Gap(4);
        paper.Table(_columns, route.Stops.Select(stop => Row(stop, services)));
    }

    private static string[] Row(PlanStop stop, Dictionary<string, string> services)
    {
        var portions = stop.Items.Sum(i => i.Portions);
        var items = stop.Kind is PlanStopKind.Load or PlanStopKind.Start ? [] : stop.Items;
        return
        [
            stop.Sequence.ToString(CultureInfo.InvariantCulture), StopWords.Clock(stop.Arrival), What(stop, services), stop.PlaceName ?? "",
            string.Join('\n', items.Select(i => Person(i, stop)).Concat(stop.TeamMates.Select(m => $"同行 {m.Name}"))),
            portions == 0 ? "" : string.Join('\n', Boxes(stop.Items)),
            string.Join('\n', items.Select(i => StopWords.Window(i.WindowStart, i.WindowEnd)).Where(w => w.Length > 0).Distinct()),
            items.Length == 0 ? "" : "□",
        ];
    }

    private static string What(PlanStop stop, Dictionary<string, string> services) => stop.Kind switch
    {
        PlanStopKind.Visit when stop.Items.Length > 0 => services.GetValueOrDefault(stop.Items[0].ServiceCode, StopWords.Of(stop.Kind)),
        PlanStopKind.Break => $"休息至 {StopWords.Clock(stop.Departure)}",
        _ => StopWords.Of(stop.Kind),
    };

    private static string Person(PlanItem item, PlanStop stop)
    {
        var diet = stop.Kind == PlanStopKind.MealDrop ? $"  {StopWords.Diet(item.Diet)}" : "";
        var count = item.Portions > 1 ? string.Create(CultureInfo.InvariantCulture, $" ×{item.Portions}") : "";
        return $"{item.ElderName ?? item.Id}  {item.AccessNote}{diet}{count}".Trim();
    }

    private static IEnumerable<string> Boxes(IEnumerable<PlanItem> items) => items.Where(i => i.Portions > 0).GroupBy(i => i.Diet ?? "", StringComparer.Ordinal)
        .OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => string.Create(CultureInfo.InvariantCulture, $"{StopWords.Diet(g.Key)} {g.Sum(i => i.Portions)}").Trim());
}
