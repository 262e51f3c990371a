using Dispatch.Core.Domain.Orders;

namespace Dispatch.Core.Domain.Events;

/// <summary>A new order of the day: a meal or a visit, exactly one of the two.</summary>
public sealed record OrderAdded : DayEvent
{
    /// <summary>The meal. Null: a visit.</summary>
    public MealOrder? Meal { get; init; }

    /// <summary>The visit. Null: a meal.</summary>
    public VisitOrder? Visit { get; init; }
}
