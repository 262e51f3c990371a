namespace Dispatch.Routing.Model;

/// <summary>How long, with how many threads and which seed a problem is solved.</summary>
public sealed record SolveOptions
{
    /// <summary>Default seed.</summary>
    public const ulong DefaultSeed = 1;

    /// <summary>Seed of every random choice. Default 1.</summary>
    public ulong Seed { get; init; } = DefaultSeed;

    /// <summary>Threads, 1 or more. Default 1. The answer depends on it, but is the same for the same number.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Wall-clock limit. Null: none (then an iteration limit is needed). Runs ended by time are not reproducible.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>Limit of ruin-and-recreate iterations over all threads. Null: none.</summary>
    public long? IterationLimit { get; init; }

    /// <summary>
    /// A plan to begin with instead of an empty one; null (default): none. What of it breaks a rule of the problem is taken out and put in anew. The search
    /// then stays cool, so that it mends and does not begin again.
    /// </summary>
    public Solution? Start { get; init; }

    /// <summary>Clock for the time limit.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
