using System.Collections.Immutable;
using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Vocabulary;

namespace Dispatch.Planning.DailyPlan.Meals;

/// <summary>The batches of one slot that hold the same diets: portions are drawn from the earliest ready.</summary>
internal sealed class BatchClass(ImmutableArray<Diet> diets, ImmutableArray<Batch> batches, int portions)
{
    private int _drawn;

    /// <summary>Diets in these batches.</summary>
    public ImmutableArray<Diet> Diets { get; } = diets;

    /// <summary>Portions not yet promised to an order.</summary>
    public int Left { get; set; } = portions;

    /// <summary>Draws portions for the next order; returns when the last of them is ready. Orders are drawn in the order they must leave.</summary>
    public int Draw(int portions, int whenCookedOnTheSpot)
    {
        if (batches.IsEmpty)
            return whenCookedOnTheSpot;
        _drawn += portions;
        var sum = 0;
        foreach (var batch in batches)
        {
            sum += batch.Portions.Count;
            if (_drawn <= sum)
                return batch.ReadyAt.Seconds;
        }

        throw new InvalidOperationException("More portions drawn than were promised.");
    }
}
