namespace Dispatch.Planning.Explaining;

/// <summary>How far explanations look.</summary>
public sealed record ExplainOptions
{
    /// <summary>How many people a proposed change may concern: those who come closest. Default 10.</summary>
    public int People { get; init; } = 10;

    /// <summary>Most iterations of the search for each change that is tried. Default 1,500.</summary>
    public int Iterations { get; init; } = 1_500;

    /// <summary>Least iterations for each, where many stops are concerned. Default 150.</summary>
    public int LeastIterations { get; init; } = 150;

    /// <summary>Iterations times stops for each, between the two. Default 20,000.</summary>
    public int Work { get; init; } = 20_000;

    /// <summary>How many others are priced exactly beside the person who has the visit. Default 3.</summary>
    public int RunnersUp { get; init; } = 3;

    /// <summary>Seed of the search. Default 1.</summary>
    public ulong Seed { get; init; } = Routing.Model.SolveOptions.DefaultSeed;
}
