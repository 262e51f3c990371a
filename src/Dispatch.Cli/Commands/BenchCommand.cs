using System.CommandLine;
using System.Globalization;
using System.IO.Enumeration;
using Dispatch.Cli.Benchmarks;
using Dispatch.Cli.OrTools;
using Dispatch.Routing.OrTools;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch bench SET: solves sets of instances and shows the gaps to the best known values.</summary>
internal sealed class BenchCommand
{
    private const double DefaultSeconds = 30;

    private readonly CliContext _context;
    private readonly Argument<string[]> _sets;
    private readonly Option<string> _seeds;
    private readonly Option<string?> _only;
    private readonly Option<DirectoryInfo?> _data;
    private readonly Option<FileInfo?> _out;
    private readonly Option<OrToolsMode> _orTools;
    private readonly Option<bool> _processor;
    private readonly Option<int> _jobs;
    private readonly Option<FileInfo?> _journal;
    private readonly Option<DirectoryInfo?> _solutions;
    private readonly Option<DirectoryInfo?> _best;
    private readonly SearchOptions _search;

    private BenchCommand(CliContext context)
    {
        _context = context;
        _sets = new Argument<string[]>("SET") { Description = context.Say("算例集,可多个:", "Sets of instances: ") + string.Join(' ', BenchSets.All.Keys), Arity = ArgumentArity.OneOrMore };
        _sets.AcceptOnlyFromAmong([.. BenchSets.All.Keys]);
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
        _jobs = new Option<int>("--jobs") { Description = context.Say("同时求解几个算例;默认 1", "How many instances are solved at once; default 1"), DefaultValueFactory = _ => 1 }.AtLeast(1, context);
        _journal = new Option<FileInfo?>("--journal") { Description = context.Say("每次运行随即记入此文件;其中已有的(同一时限、线程、版本)不再重算", "Runs are written to this file as they come; those that stand there (same limit, threads and version) are not made again") };
        _solutions = new Option<DirectoryInfo?>("--solutions") { Description = context.Say("把每个答案写入此目录", "Write every solution into this folder") };
        _best = new Option<DirectoryInfo?>("--best") { Description = context.Say("保存优于已知最好的答案的目录;默认为仓库的 benchmarks/results/best", "Where solutions better than the best known are kept; benchmarks/results/best of the repository by default") };
        _search = new SearchOptions(context, DefaultSeconds, withSeed: false);
    }

    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var bench = new BenchCommand(context);
        var command = new Command("bench", context.Say("求解一组算例,列出与已知最好值的差距", "Solve a set of instances and show the gaps to the best known values"))
        {
            bench._sets, bench._seeds, bench._only, bench._data, bench._out, bench._orTools, bench._processor, bench._jobs, bench._journal, bench._solutions, bench._best,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(bench._processor) && result.GetValue(bench._jobs) > 1)
                result.AddError(context.Say("--processor-time 按整个程序计时,不能与 --jobs 2 以上同用", "--processor-time counts the whole program and does not go with several --jobs"));
        });
        bench._search.AddTo(command);
        command.SetAction(bench.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var data = parsed.GetValue(_data)?.FullName ?? BenchData.Find();
        var only = parsed.GetValue(_only);
        var cases = data is null ? [] : parsed.GetRequiredValue(_sets).SelectMany(set => BenchSets.All[set](data)).Distinct()
            .Where(c => only is null || FileSystemName.MatchesSimpleExpression(only, c.Name)).ToList();
        if (cases.Count == 0)
        {
            await _context.Error.WriteLineAsync(_context.Say("没有算例;用 --data 指出目录", "No instances; name their folder with --data")).ConfigureAwait(false);
            return ExitCodes.BadInput;
        }
        using var orTools = OrToolsSession.Open(_context, parsed.GetValue(_orTools), cancel);
        if (orTools is null)
            return ExitCodes.BadInput;
        var head = await HeadAsync(parsed).ConfigureAwait(false);
        CpJournal[] ways = Compares(parsed) ? [new CpJournal(NoCpSolver.Off), orTools.Solver] : [orTools.Solver];
        var seeds = Seeds(parsed.GetRequiredValue(_seeds))!;
        var tasks = cases.SelectMany(c => seeds.SelectMany(s => ways.Select(w => new BenchTask(c, s, w)))).ToList();
        var rows = await Runner(parsed, head).RunAsync(tasks, parsed.GetValue(_jobs), cancel).ConfigureAwait(false);
        if (rows is null)
            return ExitCodes.BadInput;
        orTools.Tell(_context);
        await WriteAsync(parsed, head, rows).ConfigureAwait(false);
        return cancel.IsCancellationRequested ? ExitCodes.Cancelled : rows.TrueForAll(r => r.Feasible) ? ExitCodes.Ok : ExitCodes.Violations;
    }

    private BenchRunner Runner(ParseResult parsed, BenchHead head) => new(_context, head)
    {
        Options = _search.Of(parsed) with { Clock = parsed.GetValue(_processor) ? new ProcessorClock() : _context.Clock },
        Journal = new BenchJournal(parsed.GetValue(_journal)?.FullName, head.Key),
        Shelf = new BestShelf(parsed.GetValue(_best)?.FullName ?? BestShelf.Usual()),
        Solutions = parsed.GetValue(_solutions)?.FullName,
    };

    private async Task<BenchHead> HeadAsync(ParseResult parsed)
    {
        var options = _search.Of(parsed);
        var processor = parsed.GetValue(_processor) ? " of processor time" : "";
        var limit = (options.TimeLimit, options.IterationLimit) switch
        {
            ({ } t, { } i) => string.Create(CultureInfo.InvariantCulture, $"{t.TotalSeconds} s{processor} or {i} iterations"),
            ({ } t, null) => string.Create(CultureInfo.InvariantCulture, $"{t.TotalSeconds} s{processor}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{options.IterationLimit} iterations"),
        };
        var commit = await Commit.ShortHashAsync(CancellationToken.None).ConfigureAwait(false);
        return new BenchHead(string.Join(' ', parsed.GetRequiredValue(_sets)), limit, options.Threads, commit, _context.Clock.GetUtcNow()) { Jobs = parsed.GetValue(_jobs) };
    }

    private async Task WriteAsync(ParseResult parsed, BenchHead head, List<BenchRow> rows)
    {
        var text = Compares(parsed) ? ShareTable.Markdown(head, rows) : BenchTable.Markdown(head, rows);
        await _context.Output.WriteAsync(text).ConfigureAwait(false);
        if (parsed.GetValue(_out) is { } file)
            await File.WriteAllTextAsync(file.FullName, text).ConfigureAwait(false);
    }

    private bool Compares(ParseResult parsed) => parsed.GetRequiredValue(_sets).Contains(BenchSets.OrToolsShare);

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
