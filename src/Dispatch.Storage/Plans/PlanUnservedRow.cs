namespace Dispatch.Storage.Plans;

/// <summary>One request a plan leaves unserved.</summary>
public sealed class PlanUnservedRow
{
    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>Place in the plan's list, 0-based.</summary>
    public required int Position { get; init; }

    /// <summary>Service code.</summary>
    public required string ServiceCode { get; init; }

    /// <summary>Reason code.</summary>
    public required string ReasonCode { get; init; }

    /// <summary>The elder. Null: none.</summary>
    public string? ElderId { get; init; }

    /// <summary>The request with its reason, JSON.</summary>
    public required string Document { get; init; }
}
