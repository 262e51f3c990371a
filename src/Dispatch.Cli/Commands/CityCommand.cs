using System.CommandLine;
using Dispatch.Cli.DayPlans;
using Dispatch.Cli.OrTools;
using Dispatch.Cli.RoadData;
using Dispatch.Planning.DailyPlan;
using Dispatch.Routing.Model;
using Dispatch.Storage.Registers;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch city --day … DB …: plans every district of the databases given, each by itself.</summary>
internal sealed class CityCommand
{
    private readonly CliContext _context;
    private readonly Argument<FileInfo[]> _databases;
    private readonly Option<DateOnly> _day;
    private readonly Option<bool> _streets;
    private readonly Option<int> _jobs;
    private readonly Option<int> _threads;
    private readonly Option<ulong> _seed;
    private readonly Option<double?> _seconds;
    private readonly Option<long?> _iterations;
    private readonly Option<FileInfo?> _out;
    private readonly Option<string?> _roads;
    private readonly Option<OrToolsMode> _orTools;

    private CityCommand(CliContext context)
    {
        _context = context;
        _databases = new Argument<FileInfo[]>("DB") { Description = context.Say("各区的 SQLite 数据库文件;不给则用配置的数据库", "SQLite files of the districts; the configured database where none is named"), Arity = ArgumentArity.ZeroOrMore };
        _day = CommonOptions.Day(context);
        _streets = new Option<bool>("--streets") { Description = context.Say("逐街道而不是逐区计划", "Plan street by street instead of district by district") };
        _jobs = new Option<int>("--jobs") { Description = context.Say("同时计划几个;默认为处理器数", "How many are planned at once; the number of processors by default"), DefaultValueFactory = _ => Environment.ProcessorCount }.AtLeast(1, context);
        _threads = new Option<int>("--threads") { Description = context.Say("每个的线程数;默认 1", "Threads of each; default 1"), DefaultValueFactory = _ => 1 }.AtLeast(1, context);
        _seed = new Option<ulong>("--seed") { Description = context.Say("随机种子", "Seed of random choices"), DefaultValueFactory = _ => SolveOptions.DefaultSeed };
        _seconds = new Option<double?>("--time-limit") { Description = context.Say("每个的搜索时限,秒;不给则按规模定迭代次数", "Limit of each search in seconds; without it the iterations follow from the size") }.AtLeast(0.1, context);
        _iterations = new Option<long?>("--iterations") { Description = context.Say("每个的迭代次数上限", "Limit of iterations of each") }.AtLeast(0, context);
        _out = new Option<FileInfo?>("--out") { Description = context.Say("表格另存为 markdown 文件", "Also write the table to this markdown file") };
        _roads = PlanRoads.Option(context);
        _orTools = CommonOptions.OrTools(context);
    }

    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var city = new CityCommand(context);
        var command = new Command("city", context.Say(
            "为全市各区排出同一天的计划,各自入库;一个区失败不影响其他区;最后一行是 JSON 摘要",
            "Plan the same day for all districts of a city, each stored by itself; one that fails takes nothing from the others; the last line is a JSON summary"))
        {
            city._databases, city._day, city._streets, city._jobs, city._threads, city._seed, city._seconds, city._iterations, city._out, city._roads, city._orTools,
        };
        command.SetAction(city.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        using var orTools = OrToolsSession.Open(_context, parsed.GetValue(_orTools), cancel);
        if (orTools is null)
            return ExitCodes.BadInput;
        var shards = new List<CityShard>();
        var named = parsed.GetValue(_databases) ?? [];
        foreach (var file in named.Length == 0 ? new FileInfo?[] { null } : named)
        {
            if (await ShardsAsync(file, parsed.GetValue(_streets), cancel).ConfigureAwait(false) is not { } found)
                return ExitCodes.BadInput;
            shards.AddRange(found);
        }

        var runner = new CityRunner(_context, orTools.Solver) { Request = Request(parsed), Open = DatabaseOptions.OpenAsync, Roads = parsed.GetValue(_roads) };
        var rows = await runner.RunAsync(shards, parsed.GetValue(_jobs), cancel).ConfigureAwait(false);
        if (rows.Count == 0)
            return ExitCodes.Cancelled;
        var table = CityTable.Markdown(rows);
        await _context.Output.WriteAsync(table).ConfigureAwait(false);
        if (parsed.GetValue(_out) is { } target)
            await File.WriteAllTextAsync(target.FullName, table, CancellationToken.None).ConfigureAwait(false);
        await _context.Output.WriteLineAsync(CityTable.Json(rows, _context.Elapsed)).ConfigureAwait(false);
        return cancel.IsCancellationRequested ? ExitCodes.Cancelled : rows.TrueForAll(r => r.Plan is not null) ? ExitCodes.Ok : ExitCodes.Violations;
    }

    /// <summary>The parts of a database, by code; null when there are none, which was told.</summary>
    private async Task<IEnumerable<CityShard>?> ShardsAsync(FileInfo? file, bool streets, CancellationToken cancel)
    {
        var registers = file is null || file.Exists
            ? (await new RegisterStore(await DatabaseOptions.OpenAsync(file, cancel).ConfigureAwait(false)).LoadAsync(cancel).ConfigureAwait(false)).Registers
            : null;
        if (registers is null || registers.Districts.IsEmpty)
        {
            await _context.Error.WriteLineAsync(_context.Say(
                $"{file?.ToString() ?? "配置的数据库"} 不是已导入基础数据的数据库", $"{file?.ToString() ?? "the configured database"} is no database with registers")).ConfigureAwait(false);
            return null;
        }

        return streets
            ? registers.Streets.OrderBy(s => s.Code, StringComparer.Ordinal).Select(s => new CityShard(file, s.DistrictCode, s.Code))
            : registers.Districts.OrderBy(d => d.Code, StringComparer.Ordinal).Select(d => new CityShard(file, d.Code, null));
    }

    private DailyPlanRequest Request(ParseResult parsed) => new()
    {
        Date = parsed.GetRequiredValue(_day),
        Seed = parsed.GetValue(_seed),
        Threads = parsed.GetValue(_threads),
        TimeLimit = parsed.GetValue(_seconds) is { } s ? TimeSpan.FromSeconds(s) : null,
        Iterations = parsed.GetValue(_iterations),
    };
}
