namespace Dispatch.Core.Domain.Orders;

/// <summary>A meal delivered again and again (长期订餐).</summary>
public sealed record StandingMeal
{
    /// <summary>Unique among all standing orders.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the elder.</summary>
    public required string ElderId { get; init; }

    /// <summary>On which days.</summary>
    public required Recurrence Recurrence { get; init; }

    /// <summary>What is delivered.</summary>
    public required MealTerms Terms { get; init; }
}
