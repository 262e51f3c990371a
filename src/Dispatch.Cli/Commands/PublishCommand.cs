using System.CommandLine;
using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Plans;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch publish --day …: puts a plan in force; the one before it is superseded in the same moment.</summary>
internal sealed class PublishCommand
{
    private readonly CliContext _context;
    private readonly Option<DateOnly> _day;
    private readonly Option<Guid?> _plan;
    private readonly Option<int?> _revision;
    private readonly Option<string?> _scope;
    private readonly Option<FileInfo?> _db;

    private PublishCommand(CliContext context)
    {
        _context = context;
        _day = CommonOptions.Day(context);
        _plan = PlanOptions.Plan(context);
        _plan.Description = context.Say("计划编号;默认当天最新的草稿", "Id of the plan; the day's newest draft by default");
        _revision = new Option<int?>("--revision")
        {
            Description = context.Say("查看计划时的修订号;已被他人改动则拒绝", "The plan's revision when you looked at it; refused where it was changed since"),
        };
        _scope = PlanOptions.Scope(context);
        _db = DatabaseOptions.Db(context);
    }

    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var publish = new PublishCommand(context);
        var command = new Command("publish", context.Say(
            "发布某天的计划,使其生效;最后一行是 JSON", "Publish a day's plan: people work by it from now on; the last line is JSON"))
        {
            publish._day, publish._plan, publish._revision, publish._scope, publish._db,
        };
        command.SetAction(publish.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var plans = new PlanStore(await DatabaseOptions.OpenAsync(parsed.GetValue(_db), cancel).ConfigureAwait(false), _context.Clock);
        var all = await plans.ListAsync(parsed.GetRequiredValue(_day), parsed.GetValue(_scope), take: int.MaxValue, cancel: cancel).ConfigureAwait(false);
        var wanted = parsed.GetValue(_plan);
        var found = all.Where(p => wanted is null ? p.Status == PlanStatus.Draft : p.Id == wanted).ToList();
        if (found.Count != 1)
        {
            await _context.Error.WriteLineAsync(Choice(found)).ConfigureAwait(false);
            return ExitCodes.BadInput;
        }

        var published = await plans.PublishAsync(
            found[0].Id, parsed.GetValue(_revision) ?? found[0].Revision, _context.Actor, cancel).ConfigureAwait(false);
        await _context.Error.WriteLineAsync(_context.Say(
            $"{published.Date:yyyy-MM-dd} {published.ScopeName} 第 {published.Version} 版已生效。",
            $"Version {published.Version} of {published.Date:yyyy-MM-dd}, {published.ScopeName}, is in force.")).ConfigureAwait(false);
        await _context.Output.WriteLineAsync(JsonSerializer.Serialize(published, PlanJson.Options)).ConfigureAwait(false);
        return ExitCodes.Ok;
    }

    private string Choice(List<PlanSummary> found) => found.Count == 0
        ? _context.Say("这一天没有这样的草稿;dispatch plans 可查看各计划。", "That day has no such draft; dispatch plans lists the plans.")
        : _context.Say(
            "这一天有几个范围的草稿,请用 --scope 或 --plan 指明:" + string.Join("、", found.Select(p => $"{p.ScopeCode} {p.ScopeName}")),
            "That day has drafts of several areas; name one with --scope or --plan: " + string.Join(", ", found.Select(p => $"{p.ScopeCode} {p.ScopeName}")));
}
