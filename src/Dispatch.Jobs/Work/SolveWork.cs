using Dispatch.Core.Domain.Plans;
using Dispatch.Jobs.Runs;
using Dispatch.Planning.Solving;
using Dispatch.Routing.Formats;
using Dispatch.Routing.Model;
using Dispatch.Storage.Solves;

namespace Dispatch.Jobs.Work;

/// <summary>Solves a problem that somebody handed in. Begun again it solves it again; a person's stop keeps the best answer so far.</summary>
/// <param name="solves">Where problems and answers lie.</param>
/// <param name="solver">Solves them.</param>
public sealed class SolveWork(SolveStore solves, SolveProblem solver) : IJobWork
{
    /// <inheritdoc/>
    public string Kind => JobKinds.Solve;

    /// <inheritdoc/>
    public async Task<JobEnd> RunAsync(JobContext context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(context);
        var row = await solves.LoadAsync(context.Run.Id, cancel).ConfigureAwait(false) ?? throw Gone();
        var issues = new FormatIssues();
        var instance = solver.Read(row.Problem, issues) ?? throw Gone();
        var progress = new Told(context.Progress, instance);
        var solved = await Task.Run(() => solver.Run(instance, SolveWish.Read(row.Wish), progress, cancel), CancellationToken.None).ConfigureAwait(false);
        if (!solved.Certificate.Feasible)
        {
            var first = solved.Certificate.Violations[0].Code;
            throw new JobRefusedException(JobErrors.NoFeasible, new PlanText($"题目的锁定无法同时满足({first})。", $"The locks of the problem can't be kept together ({first})."));
        }

        if (!context.IsOurs())
            cancel.ThrowIfCancellationRequested();
        await solves.AnswerAsync(context.Run.Id, solved.Answer(), CancellationToken.None).ConfigureAwait(false);
        progress.Ended(solved);
        return cancel.IsCancellationRequested ? JobEnd.Cancelled : JobEnd.Done;
    }

    private static JobRefusedException Gone() => new(JobErrors.ProblemGone, new PlanText("题目已不在或无法读取。", "The problem is gone or can't be read."));

    /// <summary>Tells in a run's words what the search tells.</summary>
    private sealed class Told(IProgress<JobProgress> next, Instance instance) : IProgress<SolveProgress>
    {
        private long _iterations;

        public void Report(SolveProgress value)
        {
            _iterations = value.Iterations;
            next.Report(new JobProgress
            {
                Stage = "searching", Requests = instance.Problem.Requests.Length, Cost = instance.NativeCost(value.BestCost), Unserved = value.Unserved, Iterations = value.Iterations,
            });
        }

        public void Ended(SolvedProblem solved) => next.Report(new JobProgress
        {
            Stage = "answered", Share = 1, Requests = instance.Problem.Requests.Length, Cost = instance.NativeCost(solved.Certificate.Cost.Total),
            Unserved = solved.Certificate.Unserved, Iterations = _iterations,
        });
    }
}
