namespace Dispatch.Planning.Explaining;

/// <summary>How far explanations look.</summary>
public sealed record ExplainOptions
{
    /// <summary>How many people a proposed change may concern: those who come closest. Default 12.</summary>
    public int People { get; init; } = 12;

    /// <summary>Iterations of the search for each change that is tried. Default 1,500.</summary>
    public int Iterations { get; init; } = 1_500;

    /// <summary>How many others are priced exactly beside the person who has the visit. Default 3.</summary>
    public int RunnersUp { get; init; } = 3;

    /// <summary>Seed of the search. Default 1.</summary>
    public ulong Seed { get; init; } = Routing.Model.SolveOptions.DefaultSeed;
}
