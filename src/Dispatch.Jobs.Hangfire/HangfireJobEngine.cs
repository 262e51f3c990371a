using System.Collections.Concurrent;
using Dispatch.Jobs.Engine;
using Dispatch.Jobs.Schedule;
using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.Hosting;

namespace Dispatch.Jobs.Hangfire;

/// <summary>Runs jobs on Hangfire. A run becomes a background job that any server of the installation may take; the claim keeps two of them from having it at once.</summary>
/// <param name="jobs">Takes background jobs.</param>
/// <param name="recurring">Takes the timetable.</param>
/// <param name="storage">Where Hangfire keeps both.</param>
/// <param name="timetable">What is fired when.</param>
public sealed class HangfireJobEngine(IBackgroundJobClient jobs, IRecurringJobManager recurring, JobStorage storage, Timetable timetable) : IJobEngine, IHostedService
{
    private const string Prefix = "dispatch:";

    private readonly ConcurrentDictionary<(Guid Id, int Attempt), string> _handed = new();

    /// <inheritdoc/>
    public Task HandAsync(Guid runId, int attempt, CancellationToken cancel)
    {
        var key = (runId, attempt);
        if (!_handed.TryGetValue(key, out var job) || IsOver(job))
            _handed[key] = jobs.Enqueue<HangfireRun>(run => run.ExecuteAsync(runId, attempt, CancellationToken.None));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        using (var connection = storage.GetConnection())
        {
            var names = timetable.Entries.Select(e => Prefix + e.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var gone in connection.GetRecurringJobs().Where(j => j.Id.StartsWith(Prefix, StringComparison.Ordinal) && !names.Contains(j.Id)))
                recurring.RemoveIfExists(gone.Id);
        }

        // What was missed while no server ran is made up for once.
        var options = new RecurringJobOptions { TimeZone = LocalDay.Zone, MisfireHandling = MisfireHandlingMode.Relaxed };
        foreach (var entry in timetable.Entries)
            recurring.AddOrUpdate<HangfireTick>(Prefix + entry.Name, tick => tick.FireAsync(entry.Name, CancellationToken.None), entry.Cron("*"), options);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Whether Hangfire is done with a job: where the run still waits then, it is handed over again.</summary>
    private bool IsOver(string job)
    {
        using var connection = storage.GetConnection();
        return connection.GetStateData(job)?.Name is not ("Enqueued" or "Processing" or "Scheduled");
    }
}
