using Dispatch.Core.Domain.Orders;

namespace Dispatch.Core.Domain.Events;

/// <summary>An order of the day asks for something else: new terms of a meal or of a visit, exactly one of the two.</summary>
public sealed record OrderChanged : DayEvent
{
    /// <summary>The order or visit.</summary>
    public required string OrderId { get; init; }

    /// <summary>New terms of a meal. Null: it is a visit.</summary>
    public MealTerms? Meal { get; init; }

    /// <summary>New terms of a visit. Null: it is a meal.</summary>
    public VisitTerms? Visit { get; init; }
}
