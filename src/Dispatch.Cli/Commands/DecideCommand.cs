using System.CommandLine;
using Dispatch.Storage.Replans;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch accept and dispatch reject: decides a proposed change of the day.</summary>
internal static class DecideCommand
{
    /// <summary>accept.</summary>
    public static Command Accept(CliContext context) => Create(context, "accept",
        ("接受调整方案,其计划立即生效", "Accept a proposal: its plan comes into force"), (store, id, by, cancel) => store.AcceptAsync(id, by, cancel));

    /// <summary>reject.</summary>
    public static Command Reject(CliContext context) => Create(context, "reject",
        ("拒绝调整方案,其事件回到待处理", "Reject a proposal: its events wait again"), (store, id, by, cancel) => store.RejectAsync(id, by, cancel));

    private static Command Create(CliContext context, string name, (string Zh, string En) words, Func<ReplanStore, Guid, string, CancellationToken, Task> decide)
    {
        var (id, db, by) = (new Argument<Guid>("ID") { Description = context.Say("方案编号", "Id of the proposal") }, DatabaseOptions.Db(context), new LiveOptions(context).By);
        var command = new Command(name, context.Say(words.Zh, words.En)) { id, db, by };
        command.SetAction(async (parsed, cancel) =>
        {
            var session = await LiveSession.OpenAsync(context, parsed.GetValue(db), cancel).ConfigureAwait(false);
            try
            {
                await decide(session.Replans, parsed.GetRequiredValue(id), parsed.GetRequiredValue(by), cancel).ConfigureAwait(false);
            }
            catch (ReplanRefusedException refused)
            {
                context.Error.WriteLine($"{refused.Code} {context.Say(refused.Text.Zh, refused.Text.En)}");
                return ExitCodes.BadInput;
            }

            var row = await session.Replans.FindAsync(parsed.GetRequiredValue(id), cancel).ConfigureAwait(false);
            context.Output.WriteLine(JsonText.Of(new { row!.Id, State = row.State.ToString(), row.PlanId }));
            return ExitCodes.Ok;
        });
        return command;
    }
}
