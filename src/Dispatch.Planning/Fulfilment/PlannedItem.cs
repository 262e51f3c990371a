using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.Fulfilment;

/// <summary>One order at one person's hands, with where it came from.</summary>
/// <param name="Date">The day.</param>
/// <param name="Route">Whose route.</param>
/// <param name="Stop">Where it is done.</param>
/// <param name="Item">The order or visit.</param>
/// <param name="Load">Where its meal was taken on board; null: no meal.</param>
public sealed record PlannedItem(DateOnly Date, PlanRoute Route, PlanStop Stop, PlanItem Item, PlanStop? Load)
{
    /// <summary>The canteen the meal comes from; null: no meal.</summary>
    public string? CanteenId => Load?.PlaceId;

    /// <summary>Whether it is a meal for an elder.</summary>
    public bool IsMeal => Stop.Kind == PlanStopKind.MealDrop && Item.Portions > 0;
}
