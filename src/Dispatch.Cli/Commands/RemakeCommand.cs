using System.CommandLine;
using System.Text.Json;
using Dispatch.Cli.DayPlans;
using Dispatch.Cli.OrTools;
using Dispatch.Cli.RoadData;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.Edits;
using Dispatch.Planning.Replanning;
using Dispatch.Routing.OrTools;
using Dispatch.Storage.Plans;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch remake --plan ID: makes a stored plan again from what was kept of it and compares.</summary>
internal sealed class RemakeCommand
{
    private readonly CliContext _context;
    private readonly Option<Guid?> _plan;
    private readonly Option<FileInfo?> _db;
    private readonly Option<string?> _roads;
    private readonly Option<OrToolsMode> _orTools;

    private RemakeCommand(CliContext context)
    {
        _context = context;
        _plan = PlanOptions.Plan(context);
        _plan.Required = true;
        _db = DatabaseOptions.Db(context);
        _roads = PlanRoads.Option(context);
        _orTools = CommonOptions.OrTools(context);
    }

    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var remake = new RemakeCommand(context);
        var command = new Command("remake", context.Say(
            "用当时的基础数据与设置重新生成一个已存的计划并核对是否相同;不写入", "Make a stored plan again from the registers and settings it was made from, and compare; nothing is stored"))
        {
            remake._plan, remake._db, remake._roads, remake._orTools,
        };
        command.SetAction(remake.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var database = await DatabaseOptions.OpenAsync(parsed.GetValue(_db), cancel).ConfigureAwait(false);
        using var orTools = OrToolsSession.Open(_context, parsed.GetValue(_orTools), cancel);
        if (orTools is null || PlanRoads.Open(_context, parsed.GetValue(_roads), parsed.GetValue(_db), json: false) is not { } travel)
            return ExitCodes.BadInput;
        var progress = new PlanProgressLines(_context);
        var (plans, id) = (new PlanStore(database), parsed.GetValue(_plan)!.Value);
        var replans = new RemakeReplan(plans, _context.Solver(NoCpSolver.Off), travel, _context.Clock);
        var use = new RemakePlan(plans, _context.Solver(orTools.Solver), travel, _context.Clock, orTools.Solver);
        var edits = new RemakeEdits(plans, travel, _context.Clock);
        var outcome = await replans.RunAsync(id, cancel).ConfigureAwait(false) ?? await edits.RunAsync(id, cancel).ConfigureAwait(false) ?? await use.RunAsync(id, progress, cancel).ConfigureAwait(false);
        progress.Finish();
        if (outcome.Plan is not { } remade)
        {
            await _context.Error.WriteLineAsync($"{outcome.Error!.Code} {_context.Say(outcome.Error.Text.Zh, outcome.Error.Text.En)}").ConfigureAwait(false);
            return ExitCodes.BadInput;
        }

        await _context.Error.WriteLineAsync(Verdict(remade)).ConfigureAwait(false);
        await _context.Output.WriteLineAsync(Json(remade)).ConfigureAwait(false);
        return remade.IsSame ? ExitCodes.Ok : ExitCodes.Violations;
    }

    private string Verdict(RemadePlan remade) => (remade.IsSame, remade.IsRepeatable) switch
    {
        (true, _) => _context.Say("重新生成的计划与原计划完全相同。", "The plan came out the same."),
        (false, true) => _context.Say(
            "重新生成的计划与原计划不同:程序版本、OR-Tools 或处理器不同时会如此。", "The plan came out different: another version of the program, of OR-Tools or another processor may do that."),
        _ => _context.Say(
            "原计划的搜索因到时或人为停止而结束,无法精确重现。", "The plan's search was ended by the clock or by a person; that cannot be repeated exactly."),
    };

    private static string Json(RemadePlan remade) => JsonSerializer.Serialize(
        new
        {
            same = remade.IsSame,
            repeatable = remade.IsRepeatable,
            inputHash = remade.Remade.Origin.InputHash,
            solutionHash = remade.Remade.Certificate!.SolutionHash,
            originalSolutionHash = remade.Original.Certificate!.SolutionHash,
            cost = remade.Remade.Certificate.Cost.Total,
            originalCost = remade.Original.Certificate.Cost.Total,
        },
        PlanJson.Options);
}
