using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Jobs.Runs;

namespace Dispatch.Cli.JobNodes;

/// <summary>What the jobs commands say about one run.</summary>
internal static class JobLines
{
    /// <summary>Tells a run.</summary>
    public static Task TellAsync(CliContext context, JobView job, bool json) =>
        context.Output.WriteLineAsync(json ? JsonSerializer.Serialize(job, PlanJson.Options) : new JobTable(context).Line(job));

    /// <summary>Tells that there is none.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> NoneAsync(CliContext context)
    {
        await context.Error.WriteLineAsync(context.Say("没有这个任务。", "There is no such run.")).ConfigureAwait(false);
        return ExitCodes.BadInput;
    }
}
