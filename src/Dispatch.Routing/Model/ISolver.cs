namespace Dispatch.Routing.Model;

/// <summary>A search that turns a problem into a solution. Same problem, options and iteration limit: same solution.</summary>
public interface ISolver
{
    /// <summary>Solves. Cancelling ends the search early and keeps the best found so far; it does not throw.</summary>
    Solution Solve(Problem problem, SolveOptions options, IProgress<SolveProgress>? progress = null, CancellationToken cancel = default);
}

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

    /// <summary>Clock for the time limit.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

/// <summary>What a running search tells.</summary>
/// <param name="Iterations">Iterations done so far, all threads.</param>
/// <param name="Elapsed">Time since the start.</param>
/// <param name="BestCost">Total cost of the best solution so far, cost units.</param>
/// <param name="Unserved">Requests unserved in it.</param>
/// <param name="Vehicles">Vehicles used in it.</param>
public readonly record struct SolveProgress(long Iterations, TimeSpan Elapsed, long BestCost, int Unserved, int Vehicles);
