using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Planning.Fulfilment;
using Dispatch.Storage.Actuals;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Registers;

namespace Dispatch.Planning.Recall;

/// <summary>
/// The use case: from a kitchen's batch to every elder who may have got it, with times and phones, and back from an elder to the batches. Names and phones are
/// told, so who asks is put on record.
/// </summary>
/// <param name="registers">Where the registers lie.</param>
/// <param name="days">The published plans.</param>
/// <param name="actuals">What was reported.</param>
/// <param name="audit">The record.</param>
public sealed class RecallBatch(RegisterStore registers, PublishedDays days, StopActualStore actuals, AuditLog audit)
{
    /// <summary>Finds them.</summary>
    /// <param name="query">What is recalled.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<RecallReport> RunAsync(RecallQuery query, string by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var lookup = new RegisterLookup((await registers.LatestAsync(cancel).ConfigureAwait(false)).Registers);
        var plans = await days.OfAsync(query.Date, cancel).ConfigureAwait(false);
        var reported = (await actuals.ListAsync(query.Date, cancel).ConfigureAwait(false)).ToDictionary(a => (a.ItemId, a.StaffId));
        var items = await days.ItemsAsync(query.Date, cancel).ConfigureAwait(false);
        var traced = new BatchTrace(lookup, reported).Of(items, Meals(lookup.Registers, query.Date));
        var canteens = query.KitchenId is { } kitchen ? SuppliedBy(kitchen, plans, lookup) : null;
        var found = traced.Where(m => Fits(m, query) && (canteens is null || canteens.Contains(m.CanteenId))).OrderBy(m => m.PlannedAt).ThenBy(m => m.ItemId, StringComparer.Ordinal).ToList();
        await audit.AppendAsync(new AuditDeed(by, AuditActions.Recalled, $"{query.Date:yyyy-MM-dd}", new { query.CanteenId, query.KitchenId, query.Meal, query.Batch, query.ElderId, Elders = found.Select(m => m.ElderId).Distinct().Count() }), cancel).ConfigureAwait(false);
        return new RecallReport(query.Date, [.. found.Select(m => m.CanteenId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], [.. found]);
    }

    private static bool Fits(RecalledMeal meal, RecallQuery query) =>
        (query.CanteenId is null || query.CanteenId == meal.CanteenId) && (query.Meal is null || query.Meal == meal.Meal)
        && (query.Batch is null || meal.Batches.Contains(query.Batch.Value)) && (query.ElderId is null || query.ElderId == meal.ElderId);

    private static Dictionary<string, Meal> Meals(DistrictRegisters registers, DateOnly date) =>
        DayOrders.For(registers, date).Meals.DistinctBy(o => o.Id, StringComparer.Ordinal).ToDictionary(o => o.Id, o => o.Terms.Meal, StringComparer.Ordinal);

    /// <summary>Canteens that belong to the kitchen, and those its vans went to that day.</summary>
    private static HashSet<string> SuppliedBy(string kitchen, IEnumerable<DayPlan> plans, RegisterLookup lookup)
    {
        var supplied = lookup.Canteens.Values.Where(c => c.KitchenId == kitchen).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var route in plans.SelectMany(p => p.Routes))
        {
            string? from = null;
            foreach (var stop in route.Stops)
            {
                if (stop.Kind is PlanStopKind.Load or PlanStopKind.Start)
                    from = stop.PlaceId;
                else if (stop is { Kind: PlanStopKind.TrunkDrop, PlaceId: { } to } && from == kitchen)
                    supplied.Add(to);
            }
        }

        return supplied;
    }
}
