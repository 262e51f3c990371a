namespace Dispatch.Routing.Model;

/// <summary>A search that turns a problem into a solution. Same problem, options and iteration limit: same solution.</summary>
public interface ISolver
{
    /// <summary>Solves. Cancelling ends the search early and keeps the best found so far; it does not throw.</summary>
    Solution Solve(Problem problem, SolveOptions options, IProgress<SolveProgress>? progress = null, CancellationToken cancel = default);
}
