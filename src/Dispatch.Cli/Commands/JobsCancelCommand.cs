using System.CommandLine;
using Dispatch.Cli.JobNodes;
using Dispatch.Jobs.Runs;
using Dispatch.Storage.Jobs;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch jobs cancel ID: wants a run stopped; what it has found is kept.</summary>
internal static class JobsCancelCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var id = new Argument<Guid>("ID") { Description = context.Say("任务编号", "The run's id") };
        var db = DatabaseOptions.Db(context);
        var json = CommonOptions.Json(context);
        var command = new Command("cancel", context.Say("取消任务;已算出的最好计划会保留为草稿", "Stop a run; the best plan so far is kept as a draft")) { id, db, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var runs = new JobStore(await DatabaseOptions.OpenAsync(parsed.GetValue(db), cancel).ConfigureAwait(false), context.Clock);
            var isStopping = await runs.CancelAsync(parsed.GetValue(id), cancel).ConfigureAwait(false);
            if (await runs.FindAsync(parsed.GetValue(id), cancel).ConfigureAwait(false) is not { } run)
                return await JobLines.NoneAsync(context).ConfigureAwait(false);
            if (!isStopping)
                await context.Error.WriteLineAsync(context.Say("任务已结束。", "The run has ended already.")).ConfigureAwait(false);
            await JobLines.TellAsync(context, JobView.Of(run), parsed.GetValue(json)).ConfigureAwait(false);
            return isStopping ? ExitCodes.Ok : ExitCodes.BadInput;
        });
        return command;
    }
}
