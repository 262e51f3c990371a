using System.CommandLine;
using System.Globalization;
using System.IO.Enumeration;
using Dispatch.Cli.Benchmarks;
using Dispatch.Cli.OrTools;
using Dispatch.Cli.Solving;
using Dispatch.Routing.Model;
using Dispatch.Routing.OrTools;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch bench SET: solves a set of instances one after another and shows the gaps to the best known values.</summary>
internal sealed class BenchCommand
{
    private const double DefaultSeconds = 30;

    private readonly CliContext _context;
    private readonly Argument<string> _set;
    private readonly Option<string> _seeds;
    private readonly Option<string?> _only;
    private readonly Option<DirectoryInfo?> _data;
    private readonly Option<FileInfo?> _out;
    private readonly Option<OrToolsMode> _orTools;
    private readonly Option<bool> _processor;
    private readonly SearchOptions _search;

    private BenchCommand(CliContext context)
    {
        _context = context;
        _set = new Argument<string>("SET") { Description = context.Say("算例集:", "Set of instances: ") + string.Join(' ', BenchSets.All.Keys) };
        _set.AcceptOnlyFromAmong([.. BenchSets.All.Keys]);
        _seeds = new Option<string>("--seeds") { Description = context.Say("随机种子,逗号分隔", "Seeds, separated by commas"), DefaultValueFactory = _ => "1" };
        _seeds.Validators.Add(r =>
        {
            if (Seeds(r.GetValueOrDefault<string>() ?? "") is null)
                r.AddError(context.Say("--seeds 应为逗号分隔的整数", "--seeds must be whole numbers separated by commas"));
        });
        _only = new Option<string?>("--only") { Description = context.Say("只算名字匹配的算例,可用 * 与 ?", "Only instances whose name matches; * and ? may be used") };
        _data = new Option<DirectoryInfo?>("--data") { Description = context.Say("算例目录;默认为仓库旁的 ../shared/bench", "Folder of the instances; ../shared/bench beside the repository by default") };
        _out = new Option<FileInfo?>("--out") { Description = context.Say("表格另存为 markdown 文件", "Also write the table to this markdown file") };
        _orTools = CommonOptions.OrTools(context);
        _processor = new Option<bool>("--processor-time") { Description = context.Say("按处理器时间计时(含 OR-Tools 进程),用于繁忙的机器;单线程", "Count processor time, OR-Tools' processes included, instead of the wall clock: for busy machines, one thread") };
        _search = new SearchOptions(context, DefaultSeconds, withSeed: false);
    }

    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var bench = new BenchCommand(context);
        var command = new Command("bench", context.Say("求解一组算例,列出与已知最好值的差距", "Solve a set of instances and show the gaps to the best known values"))
        {
            bench._set, bench._seeds, bench._only, bench._data, bench._out, bench._orTools, bench._processor,
        };
        bench._search.AddTo(command);
        command.SetAction(bench.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var data = parsed.GetValue(_data)?.FullName ?? BenchData.Find();
        var only = parsed.GetValue(_only);
        var cases = data is null ? [] : BenchSets.All[parsed.GetRequiredValue(_set)](data).Where(c => only is null || FileSystemName.MatchesSimpleExpression(only, c.Name)).ToList();
        if (cases.Count == 0)
        {
            await _context.Error.WriteLineAsync(_context.Say("没有算例;用 --data 指出目录", "No instances; name their folder with --data")).ConfigureAwait(false);
            return ExitCodes.BadInput;
        }
        using var orTools = OrToolsSession.Open(_context, parsed.GetValue(_orTools), cancel);
        if (orTools is null)
            return ExitCodes.BadInput;
        var options = _search.Of(parsed);
        var rows = new List<BenchRow>();
        var clock = parsed.GetValue(_processor) ? new ProcessorClock() : _context.Clock;
        CpJournal[] ways = Compares(parsed) ? [new CpJournal(NoCpSolver.Off), orTools.Solver] : [orTools.Solver];
        foreach (var (item, seed, way) in cases.SelectMany(c => Seeds(parsed.GetRequiredValue(_seeds))!.SelectMany(s => ways.Select(w => (c, s, w)))))
        {
            if (cancel.IsCancellationRequested)
                break;
            if (await RunAsync(item, options with { Seed = seed, Clock = clock }, way, cancel).ConfigureAwait(false) is not { } row)
                return ExitCodes.BadInput;
            rows.Add(row);
        }
        orTools.Tell(_context);
        await WriteAsync(parsed, options, rows).ConfigureAwait(false);
        return cancel.IsCancellationRequested ? ExitCodes.Cancelled : rows.TrueForAll(r => r.Feasible) ? ExitCodes.Ok : ExitCodes.Violations;
    }

    private async Task<BenchRow?> RunAsync(BenchCase item, SolveOptions options, CpJournal orTools, CancellationToken cancel)
    {
        var started = options.Clock.GetTimestamp();
        var instance = await new InstanceFiles(_context, json: false).ReadAsync(new FileInfo(item.File), InstanceFiles.Auto, CancellationToken.None).ConfigureAwait(false);
        if (instance is null)
            return null;
        var budget = SolveRun.Budget(options.TimeLimit, options.Clock.GetElapsedTime(started), instance.Problem);
        var last = new LastReport();
        var judged = await new SolveRun(_context.Solver(orTools), options.Clock).SolveAsync(instance, options with { TimeLimit = budget }, last, cancel).ConfigureAwait(false);
        var row = new BenchRow(item, options.Seed, judged.NativeCost, judged.Certificate.Feasible, judged.Certificate.Unserved, judged.Certificate.Vehicles,
            options.Clock.GetElapsedTime(started).TotalSeconds) { Share = last.Value.Recombination };
        var gap = row.Gap is { } g ? g.ToString("F2", CultureInfo.InvariantCulture) + " %" : "-";
        await _context.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{item.Name}  {row.Cost}  {gap}  {row.Seconds:F1} s")).ConfigureAwait(false);
        return row;
    }

    private async Task WriteAsync(ParseResult parsed, SolveOptions options, List<BenchRow> rows)
    {
        var limit = options.TimeLimit is { } t ? string.Create(CultureInfo.InvariantCulture, $"{t.TotalSeconds} s{(parsed.GetValue(_processor) ? " of processor time" : "")}") : $"{options.IterationLimit} iterations";
        var commit = await Commit.ShortHashAsync(CancellationToken.None).ConfigureAwait(false);
        var head = new BenchHead(parsed.GetRequiredValue(_set), limit, options.Threads, commit, _context.Clock.GetUtcNow());
        var text = Compares(parsed) ? ShareTable.Markdown(head, rows) : BenchTable.Markdown(head, rows);
        await _context.Output.WriteAsync(text).ConfigureAwait(false);
        if (parsed.GetValue(_out) is { } file)
            await File.WriteAllTextAsync(file.FullName, text).ConfigureAwait(false);
    }

    private bool Compares(ParseResult parsed) => parsed.GetRequiredValue(_set) == BenchSets.OrToolsShare;

    private static List<ulong>? Seeds(string text)
    {
        var seeds = new List<ulong>();
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!ulong.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
                return null;
            seeds.Add(seed);
        }
        return seeds.Count > 0 ? seeds : null;
    }
}
