using System.Text.Json;
using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Planning.Fulfilment;
using Dispatch.Storage.Actuals;

namespace Dispatch.Planning.Recall;

/// <summary>
/// Says from which batches each meal of a day can have come: those of its canteen and meal that were ready when it was loaded and hold its diet. Batches are
/// not written on boxes, so a recall names all of them; the likely one is told where they are handed out as they get ready.
/// </summary>
internal sealed class BatchTrace(RegisterLookup registers, IReadOnlyDictionary<(string, string), StopActualRow> actuals)
{
    private readonly Dictionary<(string, Meal, int), int> _given = [];

    /// <summary>The meals, in the order they were loaded.</summary>
    public IEnumerable<RecalledMeal> Of(IEnumerable<PlannedItem> items, IReadOnlyDictionary<string, Meal> meals) =>
        items.Where(i => i is { IsMeal: true, CanteenId: not null }).OrderBy(i => i.Load!.Departure).ThenBy(i => i.Item.Id, StringComparer.Ordinal)
            .Select(i => Of(i, meals.TryGetValue(i.Item.Id, out var meal) ? meal : MealAt(i)));

    private RecalledMeal Of(PlannedItem item, Meal meal)
    {
        var ready = registers.BatchesOf(item.CanteenId!, meal).Where(b => b.ReadyAt.Seconds <= item.Load!.Departure && (b.Diets.IsEmpty || b.Diets.Any(d => CodeOf(d) == item.Item.Diet))).ToList();
        var elder = registers.Elders.GetValueOrDefault(item.Item.ElderId!);
        var actual = actuals.GetValueOrDefault((item.Item.Id, item.Route.Staff.Id));
        return new RecalledMeal(
            item.Item.Id, item.Item.ElderId!, elder?.Name ?? item.Item.ElderName ?? "", elder?.Phone ?? "", $"{item.Stop.PlaceName} {elder?.Building} {elder?.Room}".TrimEnd(),
            item.CanteenId!, meal, [.. ready.Select(b => b.Number)], Draw(item, meal, ready), item.Item.Diet ?? "", item.Item.Portions,
            item.Route.Staff.Id, item.Route.Staff.Name, item.Stop.Trip, item.Load!.Departure, item.Stop.Start, actual?.ArrivedUtc ?? actual?.DoneUtc, actual?.State);
    }

    private int? Draw(PlannedItem item, Meal meal, List<Batch> ready)
    {
        foreach (var batch in ready)
        {
            var key = (item.CanteenId!, meal, batch.Number);
            if (_given.GetValueOrDefault(key) + item.Item.Portions > batch.Portions.Count)
                continue;
            _given[key] = _given.GetValueOrDefault(key) + item.Item.Portions;
            return batch.Number;
        }

        return null;
    }

    private Meal MealAt(PlannedItem item) =>
        registers.SlotsOf(item.CanteenId!).Where(s => s.Loading.Contains(item.Load!.Departure)).Select(s => (Meal?)s.Meal).FirstOrDefault() ?? (item.Load!.Departure < 15 * 3600 ? Meal.Lunch : Meal.Dinner);

    private static string CodeOf(Diet diet) => JsonNamingPolicy.KebabCaseLower.ConvertName(diet.ToString());
}
