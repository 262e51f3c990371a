using Dispatch.Routing.Model;
using Dispatch.Routing.Search;

namespace Dispatch.IntegrationTests.Cli;

/// <summary>The real search, interrupted as soon as it has begun, as by Ctrl-C.</summary>
internal sealed class StoppedSolver(CancellationTokenSource stop) : ISolver
{
    public Solution Solve(Problem problem, SolveOptions options, IProgress<SolveProgress>? progress = null, CancellationToken cancel = default)
    {
        stop.Cancel();
        return new RuinRecreateSolver().Solve(problem, options, progress, cancel);
    }
}
