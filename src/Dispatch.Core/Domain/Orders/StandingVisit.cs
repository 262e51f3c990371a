namespace Dispatch.Core.Domain.Orders;

/// <summary>A visit made again and again (长期服务).</summary>
public sealed record StandingVisit
{
    /// <summary>Unique among all standing orders.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the elder.</summary>
    public required string ElderId { get; init; }

    /// <summary>On which days.</summary>
    public required Recurrence Recurrence { get; init; }

    /// <summary>What is done.</summary>
    public required VisitTerms Terms { get; init; }
}
