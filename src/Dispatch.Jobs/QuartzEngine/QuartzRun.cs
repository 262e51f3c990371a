using Dispatch.Jobs.Runs;
using Quartz;

namespace Dispatch.Jobs.QuartzEngine;

/// <summary>Quartz's name for one attempt of a run: carries nothing but the run's id.</summary>
/// <param name="executor">Does the work.</param>
internal sealed class QuartzRun(RunExecutor executor) : IJob
{
    /// <summary>Name of the id in the job's data.</summary>
    public const string IdName = "run";

    /// <summary>Group of these jobs.</summary>
    public const string Group = "runs";

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var id = Guid.Parse(context.MergedJobDataMap.GetString(IdName)!);
        await executor.ExecuteAsync(id, context.Recovering, cancellationToken).ConfigureAwait(false);
    }
}
