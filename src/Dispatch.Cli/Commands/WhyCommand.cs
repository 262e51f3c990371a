using System.CommandLine;
using System.Text.Json;
using Dispatch.Cli.Live;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.Explaining;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch why ITEM: why an order is not served and what would admit it, or why a visit is done by whom it is done. Changes nothing.</summary>
internal sealed class WhyCommand
{
    private const int MostShown = 8;
    private readonly CliContext _context;
    private readonly LiveOptions _options;
    private readonly Argument<string> _item;
    private readonly Option<Guid?> _plan;

    private WhyCommand(CliContext context)
    {
        (_context, _options) = (context, new LiveOptions(context));
        _item = new Argument<string>("ITEM") { Description = context.Say("订单或服务编号", "Id of the order or visit") };
        _plan = new Option<Guid?>("--plan") { Description = context.Say("计划编号;默认当日最新的计划", "Id of the plan; the newest of the day by default") };
    }

    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var why = new WhyCommand(context);
        var command = new Command("why", context.Say("说明某单为何未排、怎样改动即可排入,或为何派给此人", "Why an order is not served and what would admit it, or why this person does it")) { why._item, why._plan };
        why._options.AddTo(command, instant: false);
        command.SetAction(why.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var json = parsed.GetValue(_options.Json);
        if (await LiveSession.OpenAsync(_context, parsed.GetValue(_options.Db), parsed.GetValue(_options.Roads), json, cancel).ConfigureAwait(false) is not { } session)
            return ExitCodes.BadInput;
        var (item, date) = (parsed.GetRequiredValue(_item), parsed.GetRequiredValue(_options.Day));
        var plan = parsed.GetValue(_plan) ?? (await session.Plans.LatestAsync(date, parsed.GetValue(_options.Scope), cancel).ConfigureAwait(false))?.Id;
        var explain = new ExplainPlan(session.Days, session.Solver, _context.Clock);
        if (plan is { } id && await explain.WhyUnservedAsync(id, item, cancel).ConfigureAwait(false) is { } unserved)
            return Tell(unserved, json);
        if (plan is { } known && await explain.WhyServedAsync(known, item, cancel).ConfigureAwait(false) is { } served)
            return Tell(served, json);
        await _context.Error.WriteLineAsync(_context.Say($"{date:yyyy-MM-dd} 的计划中没有 {item}。", $"The plan of {date:yyyy-MM-dd} has no {item}.")).ConfigureAwait(false);
        return ExitCodes.BadInput;
    }

    private int Tell(UnservedAnswer answer, bool json)
    {
        if (!json)
        {
            Line($"{answer.ReasonCode} {answer.Reason.Zh}", $"{answer.ReasonCode} {answer.Reason.En}");
            foreach (var person in answer.People.Take(MostShown))
                Line($"  {person.Name} [{person.Role + 1}] {person.Text.Zh}", $"  {person.Name} [{person.Role + 1}] {person.Text.En}");
            if (answer.Change is { } change)
                Line($"→ {change.Text.Zh}多花 {Money.Yuan(change.Price.CostMilliFen)} 元,影响他人 {change.Others.Length} 单。", $"→ {change.Text.En} Costs {Money.Yuan(change.Price.CostMilliFen)} yuan more, moves {change.Others.Length} orders of others.");
            else
                Line("→ 没有哪一项单独的改动够用。", "→ No single change of those looked at would do.");
        }

        _context.Output.WriteLine(JsonSerializer.Serialize(answer, PlanJson.Options));
        return ExitCodes.Ok;
    }

    private int Tell(ServedAnswer answer, bool json)
    {
        foreach (var role in json ? [] : answer.Roles)
        {
            foreach (var person in role.RunnersUp.Prepend(role.Chosen))
                Line($"  {DiffReport.Clock(person.Start)} {person.Name} {Money.Yuan(person.Price.CostMilliFen)} 元 {Terms(person.Price, t => t.Zh)}", $"  {DiffReport.Clock(person.Start)} {person.Name} {Money.Yuan(person.Price.CostMilliFen)} yuan {Terms(person.Price, t => t.En)}");
        }

        _context.Output.WriteLine(JsonSerializer.Serialize(answer, PlanJson.Options));
        return ExitCodes.Ok;
    }

    private static string Terms(Price price, Func<PriceTerm, string> name) => string.Join(" ", price.Terms.Select(t => $"{name(t)} {Money.Yuan(t.CostMilliFen)}"));

    private void Line(string zh, string en) => _context.Error.WriteLine(_context.Say(zh, en));
}
