using System.Collections.Immutable;
using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Vocabulary;

namespace Dispatch.Planning.DailyPlan.Meals;

/// <summary>What one canteen can still hand out in one meal slot, by diet.</summary>
internal sealed class SlotStock
{
    private readonly ImmutableArray<BatchClass> _classes;
    private int _left;

    /// <param name="canteen">The canteen.</param>
    /// <param name="slot">Its slot.</param>
    /// <param name="batches">The slot's batches by time ready; none = cooked as needed, up to the slot's capacity.</param>
    public SlotStock(Canteen canteen, CanteenSlot slot, IEnumerable<Batch> batches)
    {
        (Canteen, Slot) = (canteen, slot);
        _left = Math.Min(slot.Capacity.Count, slot.Supplied?.Count ?? int.MaxValue);
        _classes = [.. batches.GroupBy(b => DietsOf(b, canteen), ImmutableDiets.Equality)
            .Select(g => new BatchClass(g.Key, [.. g], g.Sum(b => b.Portions.Count)))
            .OrderBy(c => c.Diets.Length).ThenBy(c => string.Join(',', c.Diets), StringComparer.Ordinal)];
        if (_classes.IsEmpty)
            _classes = [new BatchClass(canteen.Diets, [], int.MaxValue)];
    }

    public Canteen Canteen { get; }

    public CanteenSlot Slot { get; }

    /// <summary>Whether the diet is handed out at all.</summary>
    public bool Offers(Diet diet) => _classes.Any(c => c.Diets.Contains(diet));

    /// <summary>The largest order of the diet that can still be taken, portions.</summary>
    public int Left(Diet diet) => _classes.Where(c => c.Diets.Contains(diet)).Select(c => Math.Min(_left, c.Left)).DefaultIfEmpty(0).Max();

    /// <summary>Promises portions, from the batches with the fewest diets that have them; null when there are too few.</summary>
    public BatchClass? Take(Diet diet, int portions)
    {
        var found = portions > _left ? null : _classes.FirstOrDefault(c => c.Left >= portions && c.Diets.Contains(diet));
        if (found is null)
            return null;
        found.Left -= portions;
        _left -= portions;
        return found;
    }

    private static ImmutableArray<Diet> DietsOf(Batch batch, Canteen canteen) =>
        batch.Diets.IsEmpty ? [.. canteen.Diets.Order()] : [.. batch.Diets.Intersect(canteen.Diets).Order()];
}
