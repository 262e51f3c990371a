using System.CommandLine;
using Dispatch.Cli.JobNodes;
using Dispatch.Jobs.Runs;
using Dispatch.Storage.Jobs;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch jobs show ID: one run.</summary>
internal static class JobsShowCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var id = new Argument<Guid>("ID") { Description = context.Say("任务编号", "The run's id") };
        var db = DatabaseOptions.Db(context);
        var json = CommonOptions.Json(context);
        var command = new Command("show", context.Say("查看一个任务", "Show one run")) { id, db, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var runs = new JobStore(await DatabaseOptions.OpenAsync(parsed.GetValue(db), cancel).ConfigureAwait(false), context.Clock);
            if (await runs.FindAsync(parsed.GetValue(id), cancel).ConfigureAwait(false) is not { } run)
                return await JobLines.NoneAsync(context).ConfigureAwait(false);
            await JobLines.TellAsync(context, JobView.Of(run), parsed.GetValue(json)).ConfigureAwait(false);
            return ExitCodes.Ok;
        });
        return command;
    }
}
