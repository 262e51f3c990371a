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

    /// <summary>What is left of a supply after some meals have drawn from it.</summary>
    public static SupplySlot Less(SupplySlot slot, IEnumerable<AssignedMeal> taken)
    {
        var (batches, all) = (slot.Batches.ToArray(), slot.Capacity);
        foreach (var meal in taken)
        {
            var left = meal.Order.Terms.Portions.Count;
            all -= left;
            for (var b = batches.Length - 1; b >= 0 && left > 0; b--)
            {
                if (batches[b].ReadyAt > meal.Release || !batches[b].Diets.Contains(meal.Diet))
                    continue;
                var drawn = Math.Min(left, batches[b].Portions);
                batches[b] = batches[b] with { Portions = batches[b].Portions - drawn };
                left -= drawn;
            }
        }

        return slot with { Capacity = Math.Max(0, all), Batches = [.. batches] };
    }
}
