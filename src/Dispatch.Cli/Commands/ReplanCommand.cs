using System.CommandLine;
using System.Text.Json;
using Dispatch.Cli.Live;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.LiveDays;
using Dispatch.Planning.Replanning;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch replan: proposes how the day goes on after what happened.</summary>
internal static class ReplanCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var options = new LiveOptions(context);
        var freeze = new Option<int>("--freeze")
        {
            Description = context.Say("多少分钟内开始的保持不动", "What begins within so many minutes stays"), DefaultValueFactory = _ => new ReplanOptions().FreezeMinutes,
        }.AtLeast(0, context);
        var command = new Command("replan", context.Say(
            "按已登记的事件提出当天的调整方案,由调度员接受或拒绝", "Propose how the day goes on after the events taken; a dispatcher accepts or rejects")) { freeze };
        options.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var json = parsed.GetValue(options.Json);
            if (await LiveSession.OpenAsync(context, parsed.GetValue(options.Db), parsed.GetValue(options.Roads), json, cancel).ConfigureAwait(false) is not { } session)
                return ExitCodes.BadInput;
            var proposal = await new ProposeReplan(session.Days, session.Replans, session.Solver, context.Clock).RunAsync(
                parsed.GetRequiredValue(options.Day), parsed.GetValue(options.Scope), options.Now(parsed), new ReplanOptions { FreezeMinutes = parsed.GetValue(freeze) },
                parsed.GetRequiredValue(options.By), cancel).ConfigureAwait(false);
            if (proposal.Error is { } error)
            {
                LiveSession.Tell(context, error);
                return ExitCodes.BadInput;
            }

            if (!json)
            {
                new DiffReport(context).Write(proposal.Diff!);
                context.Error.WriteLine(context.Say($"方案 {proposal.Id}:dispatch accept {proposal.Id} 或 dispatch reject {proposal.Id}", $"Proposal {proposal.Id}: dispatch accept {proposal.Id}, or dispatch reject {proposal.Id}"));
            }

            context.Output.WriteLine(JsonSerializer.Serialize(new { proposal.Id, PlanId = proposal.Plan!.Id, proposal.Plan.Version, proposal.Region, proposal.Seconds, proposal.Diff }, PlanJson.Options));
            return ExitCodes.Ok;
        });
        return command;
    }
}
