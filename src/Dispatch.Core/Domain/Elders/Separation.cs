namespace Dispatch.Core.Domain.Elders;

/// <summary>
/// Two households that must not be served by the same caregiver on one day (a feud, a complaint). An elder stands for all who live behind the same
/// door; meals are not concerned. Key: both elders together; the order says nothing.
/// </summary>
public sealed record Separation
{
    /// <summary>Id of an elder of the one household.</summary>
    public required string ElderId { get; init; }

    /// <summary>Id of an elder of the other.</summary>
    public required string OtherElderId { get; init; }

    /// <summary>Why, for the people who plan. Default empty.</summary>
    public string Reason { get; init; } = "";
}
