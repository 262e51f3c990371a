using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dispatch.Cli.DayPlans;
using Dispatch.Cli.Live;
using Dispatch.Cli.OrTools;
using Dispatch.Cli.RoadData;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Staff;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.WhatIf;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch whatif: plans a copy of a day under other assumptions beside the day's plan.</summary>
internal sealed class WhatIfCommand
{
    private readonly CliContext _context;
    private readonly LiveOptions _options;
    private readonly Option<string[]> _close;
    private readonly Option<string[]> _lose;
    private readonly Option<string[]> _move;
    private readonly Option<bool> _heat;
    private readonly Option<long?> _iterations;

    private WhatIfCommand(CliContext context)
    {
        (_context, _options) = (context, new LiveOptions(context));
        _close = new Option<string[]>("--close-canteen") { Description = context.Say("停供的食堂编号,可多次", "Canteen that hands out nothing; may be repeated") };
        _lose = new Option<string[]>("--lose") { Description = context.Say("减少人员,工种:比例,如 rider:0.33;all 为全部", "Staff lost, KIND:SHARE as in rider:0.33; all for everybody") };
        _move = new Option<string[]>("--move-window") { Description = context.Say("服务时段移动,代码:分钟,如 CLEAN:30", "Windows of a service moved, CODE:MINUTES as in CLEAN:30") };
        _heat = new Option<bool>("--heat") { Description = context.Say("高温预案:11–15 点无户外与陪诊,餐食一小时内送到", "Heat plan: nothing outdoors and no escorts 11 to 15, food within the hour") };
        _iterations = new Option<long?>("--iterations") { Description = context.Say("迭代次数上限", "Limit of iterations") }.AtLeast(0, context);
    }

    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var whatIf = new WhatIfCommand(context);
        var command = new Command("whatif", context.Say("推演:按假设重排某天,与现有计划对比;永不发布", "What if: plan a day under other assumptions beside its plan; never published"))
        {
            whatIf._close, whatIf._lose, whatIf._move, whatIf._heat, whatIf._iterations,
        };
        whatIf._options.AddTo(command, instant: false);
        command.SetAction(whatIf.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var json = parsed.GetValue(_options.Json);
        if (Changes(parsed) is not { } changes)
            return ExitCodes.Usage;
        var database = await DatabaseOptions.OpenAsync(parsed.GetValue(_options.Db), cancel).ConfigureAwait(false);
        using var orTools = OrToolsSession.Open(_context, OrToolsMode.Auto, cancel);
        if (orTools is null || PlanRoads.Open(_context, parsed.GetValue(_options.Roads), parsed.GetValue(_options.Db), json) is not { } travel)
            return ExitCodes.BadInput;
        var progress = new PlanProgressLines(_context);
        var use = new TryScenario(new RegisterStore(database), new PlanStore(database), _context.Solver(orTools.Solver), travel, _context.Clock, orTools.Solver);
        var request = new DailyPlanRequest
        {
            Date = parsed.GetRequiredValue(_options.Day), Threads = Environment.ProcessorCount, Iterations = parsed.GetValue(_iterations),
        };
        var outcome = await use.RunAsync(changes, request.Within(parsed.GetValue(_options.Scope)), parsed.GetRequiredValue(_options.By), json ? null : progress, cancel).ConfigureAwait(false);
        progress.Finish();
        foreach (var fault in outcome.Faults)
            LiveSession.Tell(_context, fault);
        if (outcome.Scenario is not { } scenario)
            return ExitCodes.BadInput;
        if (!json)
            new ScenarioReport(_context).Write(outcome);
        _context.Output.WriteLine(JsonSerializer.Serialize(new
        {
            PlanId = scenario.Id, scenario.Version, Today = outcome.Today?.Id, Before = outcome.Today?.Certificate, After = scenario.Certificate, Moves = outcome.Diff?.Moves.Length, outcome.Diff?.Unserved,
        }, PlanJson.Options));
        return ExitCodes.Ok;
    }

    private ImmutableArray<WhatIfChange>? Changes(ParseResult parsed)
    {
        var changes = new List<WhatIfChange>();
        changes.AddRange((parsed.GetValue(_close) ?? []).Select(id => new CloseCanteen(id)));
        foreach (var text in parsed.GetValue(_lose) ?? [])
        {
            var parts = text.Split(':');
            StaffKind kind = default;
            if (parts.Length != 2 || !double.TryParse(parts[1], CultureInfo.InvariantCulture, out var share) || (parts[0] != "all" && !Enum.TryParse(parts[0], ignoreCase: true, out kind)))
                return Wrong(text);
            changes.Add(new LoseStaff(parts[0] == "all" ? null : kind, share));
        }

        foreach (var text in parsed.GetValue(_move) ?? [])
        {
            var parts = text.Split(':');
            if (parts.Length != 2 || !int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var minutes))
                return Wrong(text);
            changes.Add(new MoveWindow(parts[0], minutes));
        }

        if (parsed.GetValue(_heat))
            changes.Add(new HeatPlan());
        return [.. changes];
    }

    private ImmutableArray<WhatIfChange>? Wrong(string text)
    {
        _context.Error.WriteLine(_context.Say($"看不懂“{text}”,应写作 名称:数值。", $"“{text}” is not NAME:NUMBER."));
        return null;
    }
}
