using Dispatch.Jobs.Requests;
using Dispatch.Jobs.Runs;
using Dispatch.Jobs.Settings;
using Dispatch.Storage.Jobs;
using Dispatch.Storage.Registers;

namespace Dispatch.Jobs.Work;

/// <summary>
/// Asks for everything an import puts out of date: the orders ahead, the qualifications, and the plans of the days whose hour has passed; a day
/// that is still to be planned will know the new registers anyway. A plan at work may have read the old registers: its next run waits for its end.
/// </summary>
/// <param name="requests">Asks for runs.</param>
/// <param name="registers">Where the areas stand.</param>
/// <param name="day">What day and hour it is.</param>
/// <param name="options">The timetable.</param>
public sealed class AfterImportWork(JobRequests requests, RegisterStore registers, LocalDay day, JobsOptions options) : IJobWork
{
    private static readonly TimeSpan _wait = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public string Kind => JobKinds.AfterImport;

    /// <inheritdoc/>
    public async Task<JobEnd> RunAsync(JobContext context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(context);
        var all = (await registers.LatestAsync(cancel).ConfigureAwait(false)).Registers;
        var (today, hour, occasion) = (day.Today, day.Hour, context.Run.ScopeCode);
        var asked = new List<RequestedRun>
        {
            await requests.OnceAsync(JobKinds.ExpandOrders, "", today, occasion, JobRequests.Import, cancel).ConfigureAwait(false),
            await requests.OnceAsync(JobKinds.CheckQualifications, "", today, occasion, JobRequests.Import, cancel).ConfigureAwait(false),
        };
        var rules = options.PlanAfterImport ? options.Plans.Where(r => r.At <= hour) : [];
        foreach (var scope in rules.SelectMany(r => PlanAreas.Of(all, r)).Distinct())
        {
            for (var ahead = 0; ahead <= options.PlanDaysAhead; ahead++)
                asked.Add(await requests.OnceAsync(JobKinds.PlanDay, scope, today.AddDays(ahead), occasion, JobRequests.Import, cancel).ConfigureAwait(false));
        }

        context.Progress.Report(new JobProgress { Stage = "asked", Share = 1, Count = asked.Count });
        if (asked.Any(a => !a.IsNew && a.Run.State == JobRunState.Running && a.Run.StartedUtc <= context.Run.QueuedUtc))
            throw new JobPostponedException(_wait);
        return JobEnd.Done;
    }
}
