using System.Globalization;
using Dispatch.Jobs.Engine;
using Dispatch.Jobs.Schedule;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace Dispatch.Jobs.QuartzEngine;

/// <summary>
/// Runs jobs on Quartz. A run becomes a Quartz job that any node of the cluster may take when it has a thread free; Quartz itself recovers it when that
/// node dies. At the start the timetable's triggers are put right before the scheduler fires any.
/// </summary>
/// <param name="schedulers">The scheduler.</param>
/// <param name="timetable">What is fired when.</param>
internal sealed class QuartzJobEngine(ISchedulerFactory schedulers, Timetable timetable) : IJobEngine, IHostedService
{
    /// <inheritdoc/>
    public async Task HandAsync(Guid runId, int attempt, CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel).ConfigureAwait(false);
        var name = string.Create(CultureInfo.InvariantCulture, $"{runId:N}-{attempt}");
        if (await scheduler.Exists(new JobKey(name, QuartzRun.Group), cancel).ConfigureAwait(false))
            return;
        var job = JobBuilder.Create<QuartzRun>().WithIdentity(name, QuartzRun.Group).UsingJobData(QuartzRun.IdName, runId.ToString()).RequestRecovery().Build();
        var trigger = TriggerBuilder.Create().WithIdentity(name, QuartzRun.Group).StartNow().Build();
        try
        {
            await scheduler.ScheduleJob(job, trigger, cancellationToken: cancel).ConfigureAwait(false);
        }
        catch (ObjectAlreadyExistsException)
        {
            // Another node handed it over at the same moment.
        }
    }

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken).ConfigureAwait(false);
        var keys = await scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.GroupEquals(QuartzTick.Group), cancellationToken).ConfigureAwait(false);
        var gone = keys.Where(k => timetable.Entries.All(e => e.Name != k.Name)).ToList();
        if (gone.Count > 0)
            await scheduler.UnscheduleJobs(gone, cancellationToken).ConfigureAwait(false);
        foreach (var entry in timetable.Entries)
            await PlaceAsync(scheduler, entry, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A trigger that says the same already is left alone: it knows which firing was missed while no node was there.</summary>
    private static async Task PlaceAsync(IScheduler scheduler, TimetableEntry entry, CancellationToken cancel)
    {
        var cron = entry.Cron("?");
        var key = new TriggerKey(entry.Name, QuartzTick.Group);
        if (await scheduler.GetTrigger(key, cancel).ConfigureAwait(false) is ICronTrigger placed && placed.CronExpressionString == cron)
            return;
        var job = JobBuilder.Create<QuartzTick>().WithIdentity(entry.Name, QuartzTick.Group)
            .UsingJobData(QuartzTick.EntryName, entry.Name).RequestRecovery().Build();
        var schedule = CronScheduleBuilder.Create(cron).InTimeZone(LocalDay.Zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed);
        var trigger = TriggerBuilder.Create().WithIdentity(key).WithSchedule(schedule).WithRetryPolicy(QuartzTick.Retries).Build();
        await scheduler.ScheduleJob(job, [trigger], new ScheduleJobOptions { Replace = true }, cancel).ConfigureAwait(false);
    }
}
