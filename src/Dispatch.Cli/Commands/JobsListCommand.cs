using System.CommandLine;
using Dispatch.Cli.JobNodes;
using Dispatch.Core.Domain.Plans;
using Dispatch.Jobs.Runs;
using Dispatch.Storage.Jobs;
using System.Text.Json;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch jobs list: the latest runs.</summary>
internal static class JobsListCommand
{
    private const int DefaultTake = 50;

    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var db = DatabaseOptions.Db(context);
        var day = CommonOptions.Day(context);
        day.Required = false;
        var state = new Option<JobRunState?>("--state") { Description = context.Say("只列此状态:queued、running、done、failed、cancelled", "Only this state: queued, running, done, failed, cancelled") };
        var take = new Option<int>("--take") { Description = context.Say("最多几条", "How many at most"), DefaultValueFactory = _ => DefaultTake }.AtLeast(1, context);
        var json = CommonOptions.Json(context);
        var command = new Command("list", context.Say("列出任务,最新的在前", "List runs of jobs, newest first")) { db, day, state, take, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var runs = new JobStore(await DatabaseOptions.OpenAsync(parsed.GetValue(db), cancel).ConfigureAwait(false), context.Clock);
            DateOnly? date = parsed.GetResult(day) is { Implicit: false } ? parsed.GetValue(day) : null;
            var jobs = (await runs.ListAsync(date, parsed.GetValue(state), 0, parsed.GetValue(take), cancel).ConfigureAwait(false)).Select(JobView.Of).ToList();
            if (parsed.GetValue(json))
            {
                await context.Output.WriteLineAsync(JsonSerializer.Serialize(jobs, PlanJson.Options)).ConfigureAwait(false);
                return ExitCodes.Ok;
            }

            foreach (var job in jobs)
                await context.Output.WriteLineAsync(new JobTable(context).Line(job)).ConfigureAwait(false);
            return ExitCodes.Ok;
        });
        return command;
    }
}
