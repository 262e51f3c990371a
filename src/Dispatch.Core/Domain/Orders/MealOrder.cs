namespace Dispatch.Core.Domain.Orders;

/// <summary>A meal for one day. Replaces the elder's standing meal of the same day and slot.</summary>
public sealed record MealOrder
{
    /// <summary>Unique among all day orders.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the elder.</summary>
    public required string ElderId { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What is delivered.</summary>
    public required MealTerms Terms { get; init; }

    /// <summary>Id of the standing meal it came from; empty = ordered for the day.</summary>
    public string StandingId { get; init; } = "";
}
