namespace Dispatch.Roads.Routing;

/// <summary>How much work a contraction hierarchy may cost to build. Every setting gives the same travel times.</summary>
public sealed record HierarchyOptions
{
    /// <summary>Default of <see cref="EstimateLimit"/>.</summary>
    public const int DefaultEstimateLimit = 15;

    /// <summary>Default of <see cref="WitnessLimit"/>.</summary>
    public const int DefaultWitnessLimit = 100;

    /// <summary>Vertices a witness search may settle while the next vertex to contract is chosen. Default 15.</summary>
    public int EstimateLimit { get; init; } = DefaultEstimateLimit;

    /// <summary>Vertices a witness search may settle while a vertex is contracted; a higher limit gives fewer shortcuts. Default 100.</summary>
    public int WitnessLimit { get; init; } = DefaultWitnessLimit;
}
