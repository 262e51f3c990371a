using Dispatch.Routing.Checking;
using Dispatch.Routing.Formats;
using Dispatch.Routing.Model;

namespace Dispatch.Cli.Solving;

/// <summary>One search inside a time budget that also covers what comes before and after, and its judgement by the checker.</summary>
internal sealed class SolveRun(ISolver solver, TimeProvider clock)
{
    /// <summary>Time kept back for checking, writing and leaving the program.</summary>
    private static readonly TimeSpan _reserve = TimeSpan.FromMilliseconds(350);

    private static readonly TimeSpan _reservePerActivity = TimeSpan.FromMicroseconds(40);

    private static readonly TimeSpan _shortest = TimeSpan.FromMilliseconds(50);

    /// <summary>What is left of the limit for searching when <paramref name="spent"/> has gone, the rest of the work kept in mind.</summary>
    public static TimeSpan? Budget(TimeSpan? limit, TimeSpan spent, Problem problem)
    {
        if (limit is null)
            return null;
        var left = limit.Value - spent - _reserve - (_reservePerActivity * problem.Activities.Length);
        return left > _shortest ? left : _shortest;
    }

    /// <summary>Searches on another thread and checks. Cancelling ends the search and keeps its best.</summary>
    public async Task<Judged> SolveAsync(Instance instance, SolveOptions options, IProgress<SolveProgress>? progress, CancellationToken cancel)
    {
        var solution = await Task.Run(() => solver.Solve(instance.Problem, options with { Clock = clock }, progress, cancel), CancellationToken.None)
            .ConfigureAwait(false);
        solution = instance.Completed(solution);
        return new Judged(instance, solution, SolutionChecker.Check(instance.Problem, solution));
    }
}
