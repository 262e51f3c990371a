using Dispatch.Core.Domain.Canteens;

namespace Dispatch.Planning.DailyPlan.Meals.Assignment;

/// <summary>Reads what a canteen's slot hands out from the registers.</summary>
internal static class SlotSupply
{
    /// <summary>
    /// The slot's supply. Nothing can be loaded before the door opens, nor before a central kitchen's van may come; without batches all there is is ready
    /// then.
    /// </summary>
    /// <param name="source">Canteen and slot.</param>
    /// <param name="batches">Its batches by time ready.</param>
    public static SupplySlot Of(MealSource source, IEnumerable<Batch> batches)
    {
        var (canteen, slot) = (source.Canteen, source.Slot);
        var capacity = Math.Min(slot.Capacity.Count, slot.Supplied?.Count ?? int.MaxValue);
        var listed = batches.Select(b => new SupplyBatch(
            Math.Max(b.ReadyAt.Seconds, slot.Loading.Earliest), b.Portions.Count,
            b.Diets.IsEmpty ? [.. canteen.Diets.Order()] : [.. b.Diets.Intersect(canteen.Diets).Order()])).ToList();
        if (listed.Count == 0)
            listed.Add(new SupplyBatch(Math.Max(slot.Loading.Earliest, slot.SupplyBy?.Seconds ?? 0), capacity, [.. canteen.Diets.Order()]));
        return new SupplySlot($"{canteen.Id}/{slot.Meal}", capacity, [.. listed.OrderBy(b => b.ReadyAt).ThenBy(b => b.Diets.Length)]);
    }
}
