using System.Globalization;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Vocabulary;

namespace Dispatch.Planning.Exporting.Printing;

/// <summary>The list a canteen packs by: batch by batch, a block a trip with the boxes by diet and by gate, in the order in which they are handed over.</summary>
internal static class PackingList
{
    private static readonly PaperColumn[] _columns = [new("序", 0.5), new("预计送达", 1), new("地点", 2.2), new("老人与门牌", 4.4), new("餐别", 1.2), new("份数", 0.7), new("装箱", 0.7)];

    /// <summary>Adds the trips of a canteen.</summary>
    public static void Add(Paper paper, DayPlan plan, string placeName, IEnumerable<KitchenTrip> trips)
    {
        foreach (var batch in trips.GroupBy(t => t.Batch).OrderBy(b => b.Min(t => t.Load.Departure)))
        {
            paper.NewPage();
            var boxes = batch.SelectMany(t => t.Boxes).ToList();
            paper.Head($"装箱单  {placeName}  {plan.Date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)}");
            paper.Line($"{Name(batch.First())}  合计 {Count(boxes)}  {Diets(boxes)}");
            foreach (var trip in batch)
                Add(paper, trip);
        }
    }

    private static void Add(Paper paper, KitchenTrip trip)
    {
        paper.Gap(8);
        paper.Line(string.Create(CultureInfo.InvariantCulture,
            $"{StopWords.Clock(trip.Load.Start)} 装餐  {StopWords.Clock(trip.Load.Departure)} 出发  {trip.Route.Staff.Name}  第 {trip.Load.Trip} 趟  {Count(trip.Boxes)}  {Diets(trip.Boxes)}"));
        paper.Table(_columns, from drop in trip.Drops from item in drop.Items select Row(drop, item));
    }

    private static string[] Row(PlanStop drop, PlanItem item) =>
    [
        drop.Sequence.ToString(CultureInfo.InvariantCulture), StopWords.Clock(drop.Start), drop.PlaceName ?? "", $"{item.ElderName ?? item.Id}  {item.Door}".Trim(),
        StopWords.Diet(item.Diet), item.Portions.ToString(CultureInfo.InvariantCulture), "□",
    ];

    private static string Name(KitchenTrip trip) => trip.Batch is { } batch
        ? string.Create(CultureInfo.InvariantCulture, $"{(batch.Meal == Meal.Lunch ? "午餐" : "晚餐")}第 {batch.Number} 批（{batch.ReadyAt} 出餐）")
        : "全部趟次";

    private static string Count(IEnumerable<PlanItem> boxes) => string.Create(CultureInfo.InvariantCulture, $"{boxes.Sum(b => b.Portions)} 份");

    private static string Diets(IEnumerable<PlanItem> boxes) => string.Join("  ", boxes.GroupBy(b => b.Diet ?? "", StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => string.Create(CultureInfo.InvariantCulture, $"{StopWords.Diet(g.Key)} {g.Sum(b => b.Portions)}").Trim()));
}
