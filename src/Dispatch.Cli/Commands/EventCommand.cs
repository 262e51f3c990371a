using System.CommandLine;
using Dispatch.Core.Domain.Events;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.Replanning;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch event import|list|reject: what happens during the day.</summary>
internal static class EventCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CliContext context) => new("event", context.Say("当天的事件:加单、退单、缺勤、迟到、食堂晚点等", "Events of the day: orders added or cancelled, absences, delays"))
    {
        Import(context), List(context), Reject(context),
    };

    private static Command Import(CliContext context)
    {
        var (file, db, roads, scope) = (
            new Argument<FileInfo>("FILE") { Description = context.Say("事件文件:.csv,或每行一个事件的 JSON", "File of events: .csv, or JSON with an event a line") },
            DatabaseOptions.Db(context), RoadData.PlanRoads.Option(context), new LiveOptions(context).Scope);
        var by = new LiveOptions(context).By;
        var command = new Command("import", context.Say("登记文件中的事件;重复登记无害", "Take the events of a file; taking them again does no harm")) { file, scope, db, roads, by };
        command.SetAction(async (parsed, cancel) =>
        {
            var (events, faults) = EventFile.Read(parsed.GetRequiredValue(file).FullName);
            if (!faults.IsEmpty)
                return Tell(context, faults);
            if (await LiveSession.OpenAsync(context, parsed.GetValue(db), parsed.GetValue(roads), json: true, cancel).ConfigureAwait(false) is not { } session)
                return ExitCodes.BadInput;
            var (take, taken, known, code) = (new TakeEvent(session.Days, session.Events), 0, 0, ExitCodes.Ok);
            foreach (var happened in events)
            {
                var outcome = await take.RunAsync(happened, parsed.GetValue(scope), parsed.GetRequiredValue(by), cancel).ConfigureAwait(false);
                if (outcome.Error is { } error)
                    LiveSession.Tell(context, error);
                if (!outcome.IsTaken)
                    code = Tell(context, outcome.Faults);
                taken += outcome.IsTaken && outcome.IsNew ? 1 : 0;
                known += outcome.IsTaken && !outcome.IsNew ? 1 : 0;
            }

            context.Output.WriteLine(JsonText.Of(new { events = events.Length, taken, known, refused = events.Length - taken - known }));
            return code;
        });
        return command;
    }

    private static Command List(CliContext context)
    {
        var options = new LiveOptions(context);
        var command = new Command("list", context.Say("列出某天的事件及其状态", "The events of a day and where they stand")) { options.Day, options.Scope, options.Db };
        command.SetAction(async (parsed, cancel) =>
        {
            var session = await LiveSession.OpenAsync(context, parsed.GetValue(options.Db), cancel).ConfigureAwait(false);
            var date = parsed.GetRequiredValue(options.Day);
            var scope = parsed.GetValue(options.Scope) ?? (await session.Plans.LatestAsync(date, null, cancel).ConfigureAwait(false))?.ScopeCode ?? "";
            foreach (var row in await session.Events.ListAsync(date, scope, cancel).ConfigureAwait(false))
                context.Output.WriteLine(JsonText.Of(new { row.Id, row.Kind, State = row.State.ToString(), row.ReceivedUtc, row.ReceivedBy, row.ReplanId }));
            return ExitCodes.Ok;
        });
        return command;
    }

    private static Command Reject(CliContext context)
    {
        var (id, db, by) = (new Argument<Guid>("ID") { Description = context.Say("事件编号", "Id of the event") }, DatabaseOptions.Db(context), new LiveOptions(context).By);
        var command = new Command("reject", context.Say("驳回一个尚未生效的事件", "Turn down an event that no plan holds yet")) { id, db, by };
        command.SetAction(async (parsed, cancel) =>
        {
            var session = await LiveSession.OpenAsync(context, parsed.GetValue(db), cancel).ConfigureAwait(false);
            if (await session.Events.RejectAsync(parsed.GetRequiredValue(id), parsed.GetRequiredValue(by), cancel).ConfigureAwait(false))
                return ExitCodes.Ok;
            LiveSession.Tell(context, new PlanWarning(ReplanErrors.NoEvent, parsed.GetRequiredValue(id).ToString(), new PlanText(
                "没有这个事件,或它已在现行计划中。", "There is no such event, or it is part of the plan in force.")));
            return ExitCodes.BadInput;
        });
        return command;
    }

    private static int Tell(CliContext context, IEnumerable<DayEventFault> faults)
    {
        foreach (var fault in faults)
            context.Error.WriteLine($"{fault.Code} {fault.Field}={fault.Value}: {context.Say(fault.Text.Zh, fault.Text.En)}");
        return ExitCodes.BadInput;
    }
}
