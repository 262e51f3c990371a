using System.CommandLine;
using System.Text.Json;
using Dispatch.Cli.Live;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.Edits;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch edit: changes a day's plan by hand; shows what that breaks and whom it makes late, and saves it only when told to.</summary>
internal static class EditCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var options = new LiveOptions(context);
        var item = new Argument<string>("order") { Description = context.Say("订单或服务编号", "Id of the order or visit") };
        var to = new Option<string?>("--to") { Description = context.Say("改派给谁(人员编号)", "Who takes it (staff id)") };
        var before = new Option<string?>("--before") { Description = context.Say("排在哪个订单之前;空为最后", "Before which order; empty: last") };
        var swap = new Option<string?>("--swap") { Description = context.Say("与哪个订单对换", "The order it changes places with") };
        var unassign = new Option<bool>("--unassign") { Description = context.Say("从计划中取出", "Take it out of the plan") };
        var save = new Option<bool>("--save") { Description = context.Say("保存;不加则只看影响", "Save; without it the effects are shown only") };
        var force = new Option<bool>("--override") { Description = context.Say("软性限制可以超出(须写原因)", "Soft limits may be passed (needs a reason)") };
        var reason = new Option<string?>("--reason") { Description = context.Say("原因", "Why") };
        var command = new Command("edit", context.Say("手工调整计划:先看影响,再保存", "Changes a plan by hand: look first, then save")) { item, to, before, swap, unassign, save, force, reason };
        options.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var json = parsed.GetValue(options.Json);
            if (await LiveSession.OpenAsync(context, parsed.GetValue(options.Db), parsed.GetValue(options.Roads), json, cancel).ConfigureAwait(false) is not { } session
                || await session.Plans.LatestAsync(parsed.GetRequiredValue(options.Day), parsed.GetValue(options.Scope), cancel).ConfigureAwait(false) is not { } found)
            {
                context.Error.WriteLine(context.Say("没有这一天的计划。", "There is no plan for that day."));
                return ExitCodes.BadInput;
            }

            var edit = Read(parsed, (item, to, before, swap, unassign));
            if (edit is null)
            {
                context.Error.WriteLine(context.Say("请用 --to、--before、--swap 或 --unassign 说明怎么改。", "Say what to change: --to, --before, --swap or --unassign."));
                return ExitCodes.Usage;
            }

            var desks = new EditDesks(session.Days, context.Clock);
            if (!parsed.GetValue(save))
            {
                var (desk, _) = (await desks.FindAsync(found.Id, parsed.GetValue(options.At), cancel).ConfigureAwait(false))!.Value;
                return Tell(context, new EditResult(desk.Preview([edit]), null, null), json);
            }

            var wish = new EditWish([edit])
            {
                SeenRevision = found.Revision, Override = parsed.GetValue(force), Reason = parsed.GetValue(reason), At = parsed.GetValue(options.At), By = parsed.GetRequiredValue(options.By),
            };
            var result = await session.Edits(desks).RunAsync(found.Id, wish, cancel).ConfigureAwait(false);
            return Tell(context, result!, json);
        });
        return command;
    }

    private static PlanEdit? Read(
        ParseResult parsed, (Argument<string> Item, Option<string?> To, Option<string?> Before, Option<string?> Swap, Option<bool> Unassign) options)
    {
        var item = parsed.GetRequiredValue(options.Item);
        if (parsed.GetValue(options.Unassign))
            return new PlanEdit(PlanEditKind.Unassign, item);
        if (parsed.GetValue(options.Swap) is { } other)
            return new PlanEdit(PlanEditKind.Swap, item) { OtherItemId = other };
        var before = parsed.GetValue(options.Before);
        if (parsed.GetValue(options.To) is { } staff)
            return new PlanEdit(PlanEditKind.Move, item) { StaffId = staff, BeforeItemId = before };
        return before is null ? null : new PlanEdit(PlanEditKind.Reorder, item) { BeforeItemId = before };
    }

    private static int Tell(CliContext context, EditResult result, bool json)
    {
        var preview = result.Preview;
        foreach (var (mark, finding) in json ? [] : preview.Faults.Concat(preview.Hard).Select(f => ("✗", f)).Concat(preview.Soft.Select(f => ("!", f))))
            context.Error.WriteLine($"{mark} {finding.Code} {context.Say(finding.Text.Zh, finding.Text.En)}");
        foreach (var stop in json ? [] : preview.Ripple)
        {
            context.Error.WriteLine($"  {stop.ItemId} {stop.StaffName ?? "–"} {Clock(stop.OldStart)} → {Clock(stop.NewStart)}"
                + (stop.LateSeconds > 0 ? context.Say($" 晚 {(stop.LateSeconds + 59) / 60} 分钟", $" {(stop.LateSeconds + 59) / 60} min late") : ""));
        }

        if (result.Refusal is { } refusal)
            context.Error.WriteLine(context.Say($"{refusal} 没有保存。", $"{refusal}: nothing was saved."));
        context.Output.WriteLine(JsonSerializer.Serialize(new { preview, result.Refusal, PlanId = result.Plan?.Id, result.Plan?.Version }, PlanJson.Options));
        return result.Refusal is not null ? ExitCodes.Violations : preview.Faults.IsEmpty ? preview.Hard.IsEmpty ? ExitCodes.Ok : ExitCodes.Violations : ExitCodes.BadInput;
    }

    private static string Clock(int? seconds) => seconds is { } s ? DiffReport.Clock(s) : "–";
}
