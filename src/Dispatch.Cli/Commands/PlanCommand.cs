using System.CommandLine;
using System.Text.Json;
using Dispatch.Cli.DayPlans;
using Dispatch.Cli.RoadData;
using Dispatch.Cli.OrTools;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.DailyPlan;
using Dispatch.Routing.Model;
using Dispatch.Storage;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch plan --day …: makes the day's plan from the database and stores it there.</summary>
internal sealed class PlanCommand
{
    private readonly CliContext _context;
    private readonly Option<DateOnly> _day;
    private readonly Option<string?> _street;
    private readonly Option<string?> _district;
    private readonly Option<FileInfo?> _db;
    private readonly Option<ulong> _seed;
    private readonly Option<int> _threads;
    private readonly Option<double?> _seconds;
    private readonly Option<long?> _iterations;
    private readonly Option<FileInfo?> _out;
    private readonly Option<string?> _roads;
    private readonly Option<bool> _json;
    private readonly Option<OrToolsMode> _orTools;
    private readonly Option<CostDetail> _costs;

    private PlanCommand(CliContext context)
    {
        _context = context;
        _day = CommonOptions.Day(context);
        _street = new Option<string?>("--street") { Description = context.Say("街道代码(9 位);默认全区", "Street code (9 digits); the whole district by default") };
        _district = new Option<string?>("--district") { Description = context.Say("区代码(6 位);库中有几个区时必填", "District code (6 digits); needed where the database holds several") };
        _db = DatabaseOptions.Db(context);
        _seed = new Option<ulong>("--seed") { Description = context.Say("随机种子", "Seed of random choices"), DefaultValueFactory = _ => SolveOptions.DefaultSeed };
        _threads = new Option<int>("--threads")
        {
            Description = context.Say("线程数;默认为处理器数;线程数不同计划也不同", "Threads, the number of processors by default; another number gives another plan"),
            DefaultValueFactory = _ => Environment.ProcessorCount,
        }.AtLeast(1, context);
        _seconds = new Option<double?>("--time-limit")
        {
            Description = context.Say("搜索时限,秒;不给则按规模定迭代次数,结果可重现", "Limit of the search in seconds; without it the iterations follow from the size and the plan can be made again"),
        }.AtLeast(0.1, context);
        _iterations = new Option<long?>("--iterations") { Description = context.Say("迭代次数上限", "Limit of iterations") }.AtLeast(0, context);
        _out = new Option<FileInfo?>("--out") { Description = context.Say("把计划另存为 JSON 文件", "Also write the plan to a JSON file") };
        _roads = PlanRoads.Option(context);
        _json = CommonOptions.Json(context);
        _orTools = CommonOptions.OrTools(context);
        _costs = CommonOptions.Costs(context);
    }

    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var plan = new PlanCommand(context);
        var command = new Command("plan", context.Say(
            "为某一天排出送餐与上门服务计划并存入数据库;最后一行是 JSON 摘要", "Make a day's plan of meals and visits and store it; the last line is a JSON summary"))
        {
            plan._day, plan._street, plan._district, plan._db, plan._seed, plan._threads, plan._seconds, plan._iterations, plan._out, plan._roads, plan._json, plan._orTools, plan._costs,
        };
        command.SetAction(plan.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var json = parsed.GetValue(_json);
        var database = await DatabaseOptions.OpenAsync(parsed.GetValue(_db), cancel).ConfigureAwait(false);
        using var orTools = OrToolsSession.Open(_context, parsed.GetValue(_orTools), cancel);
        if (orTools is null)
            return ExitCodes.BadInput;
        if (PlanRoads.Open(_context, parsed.GetValue(_roads), parsed.GetValue(_db), json) is not { } travel)
            return ExitCodes.BadInput;
        var progress = new PlanProgressLines(_context);
        var use = new MakeDailyPlan(new RegisterStore(database), new PlanStore(database), _context.Solver(orTools.Solver), travel, _context.Clock, orTools.Solver)
        {
            By = _context.Actor,
        };
        var outcome = await use.RunAsync(Request(parsed), json ? null : progress, cancel: cancel).ConfigureAwait(false);
        progress.Finish();
        if (outcome.Plan is not { } plan)
        {
            await _context.Error.WriteLineAsync($"{outcome.Error!.Code} {_context.Say(outcome.Error.Text.Zh, outcome.Error.Text.En)}").ConfigureAwait(false);
            return ExitCodes.BadInput;
        }

        if (parsed.GetValue(_out) is { } file)
            await ExportAsync(database, plan, file).ConfigureAwait(false);
        if (!json)
            new PlanReport(_context).Write(plan, parsed.GetValue(_costs));
        await _context.Output.WriteLineAsync(PlanReport.Json(plan, _context.Elapsed)).ConfigureAwait(false);
        return plan.Origin.StoppedBy == PlanStoppedBy.Cancelled ? ExitCodes.Cancelled : ExitCodes.Ok;
    }

    private async Task ExportAsync(DispatchDatabase database, DayPlan plan, FileInfo file)
    {
        await File.WriteAllBytesAsync(file.FullName, JsonSerializer.SerializeToUtf8Bytes(plan, PlanJson.Options), CancellationToken.None).ConfigureAwait(false);
        var deed = new AuditDeed(_context.Actor, AuditActions.Exported, plan.Id.ToString(), new { File = file.FullName });
        await new AuditLog(database, _context.Clock).AppendAsync(deed, CancellationToken.None).ConfigureAwait(false);
    }

    private DailyPlanRequest Request(ParseResult parsed) => new()
    {
        Date = parsed.GetRequiredValue(_day),
        StreetCode = parsed.GetValue(_street),
        DistrictCode = parsed.GetValue(_district),
        Seed = parsed.GetValue(_seed),
        Threads = parsed.GetValue(_threads),
        TimeLimit = parsed.GetValue(_seconds) is { } s ? TimeSpan.FromSeconds(s) : null,
        Iterations = parsed.GetValue(_iterations),
    };
}
