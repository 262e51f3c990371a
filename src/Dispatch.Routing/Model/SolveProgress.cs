namespace Dispatch.Routing.Model;

/// <summary>What a running search tells.</summary>
/// <param name="Iterations">Iterations done so far, all threads.</param>
/// <param name="Elapsed">Time since the start.</param>
/// <param name="BestCost">Total cost of the best solution so far, cost units.</param>
/// <param name="Unserved">Requests unserved in it.</param>
/// <param name="Vehicles">Vehicles used in it.</param>
public readonly record struct SolveProgress(long Iterations, TimeSpan Elapsed, long BestCost, int Unserved, int Vehicles)
{
    /// <summary>What OR-Tools has done so far. Null: the search has none.</summary>
    public RecombinationShare? Recombination { get; init; }

    /// <summary>No plan costs less, cost units, as OR-Tools proved at the end of a small day. Null: nothing proven.</summary>
    public long? Bound { get; init; }
}
