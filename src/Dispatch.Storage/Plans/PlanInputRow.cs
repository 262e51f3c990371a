namespace Dispatch.Storage.Plans;

/// <summary>The registers as they were when plans were made from them; shared by all plans with the same input hash.</summary>
public sealed class PlanInputRow
{
    /// <summary>The plans' input hash.</summary>
    public required string InputHash { get; init; }

    /// <summary>The registers, JSON, compressed with Brotli.</summary>
    public required byte[] Registers { get; init; }

    /// <summary>When it was first needed, UTC.</summary>
    public required DateTime CreatedUtc { get; init; }
}
