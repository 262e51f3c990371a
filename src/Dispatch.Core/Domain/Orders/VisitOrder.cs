namespace Dispatch.Core.Domain.Orders;

/// <summary>A visit on one day. One that names a standing visit replaces it on that day.</summary>
public sealed record VisitOrder
{
    /// <summary>Unique among all day orders.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the elder.</summary>
    public required string ElderId { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What is done.</summary>
    public required VisitTerms Terms { get; init; }

    /// <summary>Id of the standing visit it came from or replaces; empty = ordered for the day.</summary>
    public string StandingId { get; init; } = "";
}
