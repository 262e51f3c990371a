using Dispatch.Jobs.Runs;
using Dispatch.Storage.Jobs;

namespace Dispatch.Web.Api.Solving;

/// <summary>How far a problem is that became a job.</summary>
/// <param name="Id">The job.</param>
/// <param name="State">Queued, running, done, failed or cancelled.</param>
/// <param name="Best">The best answer so far. Null: none yet.</param>
/// <param name="Seconds">Since the search began.</param>
/// <param name="Attempt">How often it was begun.</param>
/// <param name="IsAnswered">There is an answer to be fetched.</param>
/// <param name="CreatedUtc">When it was accepted.</param>
/// <param name="EndedUtc">When it ended. Null: not yet.</param>
/// <param name="Fault">What went wrong. Null: nothing.</param>
internal sealed record SolveView(
    Guid Id, JobRunState State, SolveBest? Best, double Seconds, int Attempt, bool IsAnswered, DateTime CreatedUtc, DateTime? EndedUtc, JobFault? Fault)
{
    /// <summary>Whether nothing will change any more.</summary>
    public bool IsEnded => State is JobRunState.Done or JobRunState.Failed or JobRunState.Cancelled;

    public static SolveView Of(JobRunRow run, bool isAnswered)
    {
        var (view, told) = (JobView.Of(run), JobProgress.Read(run.Progress));
        var best = told is { Cost: { } cost, Unserved: { } unserved, Iterations: { } iterations } ? new SolveBest(cost, unserved, iterations) : null;
        return new SolveView(run.Id, run.State, best, told?.Seconds ?? 0, run.Attempt, isAnswered, run.QueuedUtc, run.EndedUtc, view.Fault);
    }
}
