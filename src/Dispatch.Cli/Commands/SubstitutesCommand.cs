using System.CommandLine;
using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.LiveDays;
using Dispatch.Planning.Replanning;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch substitutes: who could step in for somebody who fell out, ranked. Changes nothing.</summary>
internal static class SubstitutesCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var options = new LiveOptions(context);
        var staff = new Option<string>("--staff") { Description = context.Say("缺勤人员编号", "Id of the person who fell out"), Required = true };
        var command = new Command("substitutes", context.Say("为缺勤人员列出可顶替的人选并排序", "Rank who could step in for somebody who fell out")) { staff };
        options.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var json = parsed.GetValue(options.Json);
            if (await LiveSession.OpenAsync(context, parsed.GetValue(options.Db), parsed.GetValue(options.Roads), json, cancel).ConfigureAwait(false) is not { } session
                || await session.DayAsync(parsed.GetRequiredValue(options.Day), parsed.GetValue(options.Scope), options.Now(parsed), cancel).ConfigureAwait(false) is not var (live, facts))
                return ExitCodes.BadInput;
            var ranked = new Replacements(session.Solver, context.Clock).Rank(live, facts, parsed.GetRequiredValue(staff), new ReplanOptions());
            foreach (var one in json ? [] : ranked)
            {
                context.Error.WriteLine(context.Say(
                    $"{one.Staff.Name}({one.Staff.StaffId}):可接 {one.Takes.Length}/{one.Of} 单,须放弃自己的 {one.Loses.Length} 单,多花 {Money.Yuan(one.CostMilliFen)} 元",
                    $"{one.Staff.Name} ({one.Staff.StaffId}): takes {one.Takes.Length} of {one.Of}, gives up {one.Loses.Length} of their own, costs {Money.Yuan(one.CostMilliFen)} yuan more"));
            }

            context.Output.WriteLine(JsonSerializer.Serialize(ranked, PlanJson.Options));
            return ExitCodes.Ok;
        });
        return command;
    }
}
