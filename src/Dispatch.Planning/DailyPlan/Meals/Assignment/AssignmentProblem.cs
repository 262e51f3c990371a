using System.Collections.Immutable;

namespace Dispatch.Planning.DailyPlan.Meals.Assignment;

/// <summary>
/// Which canteen cooks for whom, in indices, seconds after midnight and whole fen: demand that is alike counted in groups, what each canteen
/// hands out in each meal slot, and for each group the canteens that may take it. Knows no elder. Immutable.
/// </summary>
internal sealed record AssignmentProblem
{
    /// <summary>The demand.</summary>
    public required ImmutableArray<DemandGroup> Groups { get; init; }

    /// <summary>The supply.</summary>
    public required ImmutableArray<SupplySlot> Slots { get; init; }

    /// <summary>Price of a portion for each minute its batch is ready later than <see cref="ReadySlack"/> before it must be loaded, fen.</summary>
    public long LateReadyPerMinute { get; init; }

    /// <summary>How long before the latest loading a portion should be ready, seconds.</summary>
    public int ReadySlack { get; init; }

    /// <summary>
    /// What a portion of a batch costs a group at one of its canteens, fen: nothing when it is ready in good time, more the later it is ready.
    /// Null: the batch is ready too late or does not have the diet.
    /// </summary>
    public long? BatchPrice(DemandGroup group, CanteenChoice choice, SupplyBatch batch)
    {
        if (batch.ReadyAt > choice.LatestLoading || !batch.Diets.Contains(group.Diet))
            return null;
        var late = Math.Max(0, batch.ReadyAt - (choice.LatestLoading - ReadySlack));
        return (late + 59) / 60 * LateReadyPerMinute;
    }
}
