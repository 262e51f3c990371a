using System.CommandLine;
using System.Text.Json;
using Dispatch.Cli.Live;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.Offers;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch offers: who could come when for a caller, with what it does to others. Changes nothing.</summary>
internal static class OffersCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var options = new LiveOptions(context);
        var elder = new Option<string>("--elder") { Description = context.Say("老人编号", "Id of the elder"), Required = true };
        var service = new Option<string>("--service") { Description = context.Say("服务代码", "Code of the service"), Required = true };
        var from = new Option<int?>("--from") { Description = context.Say("最早开始 HH:MM", "Earliest start, HH:MM"), CustomParser = r => LiveOptions.ClockOf(context, r) };
        var to = new Option<int?>("--to") { Description = context.Say("最晚开始 HH:MM", "Latest start, HH:MM"), CustomParser = r => LiveOptions.ClockOf(context, r) };
        var count = new Option<int>("--count") { Description = context.Say("给出几个", "How many"), DefaultValueFactory = _ => new OfferOptions().Count }.AtLeast(1, context);
        var command = new Command("offers", context.Say("为来电的新需求给出可选的人员与时间,不改动任何计划", "Offers of people and times for a caller's new wish; nothing is changed"))
        {
            elder, service, from, to, count,
        };
        options.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var json = parsed.GetValue(options.Json);
            var (date, now) = (parsed.GetRequiredValue(options.Day), options.Now(parsed));
            if (await LiveSession.OpenAsync(context, parsed.GetValue(options.Db), parsed.GetValue(options.Roads), json, cancel).ConfigureAwait(false) is not { } session
                || await session.DayAsync(date, parsed.GetValue(options.Scope), now, cancel).ConfigureAwait(false) is not var (live, facts))
                return ExitCodes.BadInput;
            var wish = OfferWish.Of(parsed.GetRequiredValue(elder), parsed.GetRequiredValue(service), date, parsed.GetValue(from), parsed.GetValue(to));
            if (!live.Day.Registers.Elders.ContainsKey(wish.ElderId))
            {
                LiveSession.Tell(context, new PlanWarning(Core.Domain.Events.DayEventErrors.UnknownElder, wish.ElderId, new PlanText("没有此编号的老人。", "There is no elder of this id.")));
                return ExitCodes.BadInput;
            }

            var found = new OfferDesk(live, facts, new OfferOptions { Count = parsed.GetValue(count) }, session.Solver, context.Clock).Find(wish);
            if (found.Refusal is { } refusal)
                context.Error.WriteLine(refusal.Code);
            foreach (var offer in json ? [] : found.Offers)
            {
                var who = string.Join("、", offer.Staff.Select(s => s.Name));
                context.Error.WriteLine(context.Say(
                    $"{DiffReport.Clock(offer.Start)} {who}  多花 {Money.Yuan(offer.CostMilliFen)} 元,影响他人 {offer.Ripple.Length} 单",
                    $"{DiffReport.Clock(offer.Start)} {who}  costs {Money.Yuan(offer.CostMilliFen)} yuan more, moves {offer.Ripple.Length} orders of others"));
            }

            context.Output.WriteLine(JsonSerializer.Serialize(new { found.Offers, Refusal = found.Refusal?.Code }, PlanJson.Options));
            return ExitCodes.Ok;
        });
        return command;
    }
}
