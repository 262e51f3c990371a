using Dispatch.Core.Domain.Plans;
using Dispatch.Storage;
using Dispatch.Storage.Jobs;

namespace Dispatch.Jobs.Runs;

/// <summary>What a job knows of its run: what was asked, whom to tell how far it is, and how a plan becomes the run's.</summary>
/// <param name="Run">The run as this attempt took it.</param>
/// <param name="Progress">Told how far the job is; the last word is kept with the next heartbeat.</param>
/// <param name="IsOurs">Whether the attempt may still write: the node is not being stopped and has not lost the run.</param>
public sealed record JobContext(JobRunRow Run, IProgress<JobProgress> Progress, Func<bool> IsOurs)
{
    /// <summary>The day of the run.</summary>
    public DateOnly Date => Run.Date!.Value;

    /// <summary>To be done in the transaction that stores a plan: the plan becomes the run's only one, in place of the one named, or nothing is stored.</summary>
    /// <exception cref="RunLostException">The run is no longer this attempt's.</exception>
    public Task GivePlanAsync(DispatchDbContext db, DayPlan plan, Guid? replaces, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return IsOurs() ? JobStore.GivePlanAsync(db, Run.Id, Run.Attempt, plan.Id, replaces, cancel) : throw new RunLostException(Run.Id, Run.Attempt);
    }
}
