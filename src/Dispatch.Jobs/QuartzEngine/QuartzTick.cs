using Dispatch.Jobs.Schedule;
using Quartz;

namespace Dispatch.Jobs.QuartzEngine;

/// <summary>Quartz's name for an entry of the timetable. On a cluster one node fires it; a node that dies meanwhile has it fired again by another.</summary>
/// <param name="timetable">What to do.</param>
internal sealed class QuartzTick(Timetable timetable) : IJob
{
    /// <summary>Name of the entry's name in the job's data.</summary>
    public const string EntryName = "entry";

    /// <summary>Group of these jobs and triggers.</summary>
    public const string Group = "timetable";

    /// <summary>Retries when the database does not answer: after 5 s, 20 s, 80 s …, six times.</summary>
    public static RetryPolicy Retries { get; } = RetryPolicy.Exponential(6, TimeSpan.FromSeconds(5), 4, TimeSpan.FromMinutes(10));

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await timetable.FireAsync(context.MergedJobDataMap.GetString(EntryName)!, cancellationToken).ConfigureAwait(false);
}
