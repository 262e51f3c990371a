namespace Dispatch.Core.Domain.Orders;

/// <summary>Days without service: all standing orders of an elder, or one of them. Key: <see cref="Id"/>.</summary>
public sealed record OrderPause
{
    /// <summary>Unique id.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the elder.</summary>
    public required string ElderId { get; init; }

    /// <summary>Id of the standing meal or visit; empty = all of the elder's.</summary>
    public string StandingId { get; init; } = "";

    /// <summary>First day without service, included.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day without service, included; null = until further notice.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Why; empty when not said.</summary>
    public string Reason { get; init; } = "";
}
