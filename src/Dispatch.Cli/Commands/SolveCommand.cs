using System.CommandLine;
using Dispatch.Cli.OrTools;
using Dispatch.Cli.Solving;
using Dispatch.Routing.Bounds;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch solve FILE: reads a problem file, searches, writes the solution in the family's own format.</summary>
internal sealed class SolveCommand
{
    private const double DefaultSeconds = 30;

    private readonly CliContext _context;
    private readonly Argument<FileInfo> _file;
    private readonly Option<string> _format;
    private readonly Option<FileInfo?> _out;
    private readonly Option<bool> _json;
    private readonly Option<OrToolsMode> _orTools;
    private readonly Option<bool> _bound;
    private readonly Option<CostDetail> _costs;
    private readonly SearchOptions _search;

    private SolveCommand(CliContext context)
    {
        _context = context;
        _file = new Argument<FileInfo>("FILE") { Description = context.Say("题目文件", "The problem file") };
        _format = CommonOptions.Format(context);
        _out = new Option<FileInfo?>("--out") { Description = context.Say("答案文件;默认写到标准输出", "File for the solution; standard output by default") };
        _json = CommonOptions.Json(context);
        _orTools = CommonOptions.OrTools(context);
        _bound = new Option<bool>("--bound") { Description = context.Say("求解后再算成本下界与差距(时限之外)", "After the search also work out a lower bound and the gap to it (on top of the time limit)") };
        _costs = CommonOptions.Costs(context);
        _search = new SearchOptions(context, DefaultSeconds);
    }

    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var solve = new SolveCommand(context);
        var command = new Command("solve", context.Say(
            "求解一个题目文件,按同族的答案格式写出;最后一行是 JSON 结果",
            "Solve a problem file and write the family's solution format; the last line is a JSON result"))
        {
            solve._file, solve._format, solve._out, solve._json, solve._orTools, solve._bound, solve._costs,
        };
        solve._search.AddTo(command);
        command.SetAction(solve.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var json = parsed.GetValue(_json);
        var instance = await new InstanceFiles(_context, json).ReadAsync(parsed.GetRequiredValue(_file), parsed.GetRequiredValue(_format), cancel).ConfigureAwait(false);
        if (instance is null)
            return ExitCodes.BadInput;
        using var orTools = OrToolsSession.Open(_context, parsed.GetValue(_orTools), cancel);
        if (orTools is null)
            return ExitCodes.BadInput;
        var options = _search.Of(parsed);
        options = options with { Start = instance.Stated, TimeLimit = SolveRun.Budget(options.TimeLimit, _context.Elapsed, instance.Problem) };
        var progress = new ProgressLines(_context, instance);
        var last = new LastReport(json ? null : progress);
        var judged = await new SolveRun(_context.Solver(orTools.Solver), _context.Clock).SolveAsync(instance, options, last, cancel).ConfigureAwait(false);
        progress.Finish();
        if (!json)
            orTools.Tell(_context);
        if (parsed.GetValue(_bound))
            judged = judged with { Bound = new BoundGap(last.Value.Bound ?? await BoundAsync(judged, options.Threads, cancel).ConfigureAwait(false)) };
        Write(judged, parsed.GetValue(_out), json);
        if (!json)
            CertificateText.Write(_context, _context.Console(), judged, parsed.GetValue(_costs));
        await _context.Output.WriteLineAsync(judged.ResultLine(_context.Elapsed)).ConfigureAwait(false);
        return cancel.IsCancellationRequested ? ExitCodes.Cancelled : judged.Certificate.Feasible ? ExitCodes.Ok : ExitCodes.Violations;
    }

    private static async Task<long?> BoundAsync(Judged judged, int threads, CancellationToken cancel)
    {
        try
        {
            return await Task.Run(() => LowerBound.Of(judged.Instance.Problem, threads, cancel), CancellationToken.None).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private void Write(Judged judged, FileInfo? target, bool json)
    {
        if (target is not null)
        {
            using var file = target.Create();
            judged.Instance.WriteSolution(judged.Solution, judged.Cost, file);
        }
        else if (!json)
        {
            using var text = new MemoryStream();
            judged.Instance.WriteSolution(judged.Solution, judged.Cost, text);
            _context.Output.WriteLine(System.Text.Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length).TrimEnd('\n'));
        }
    }
}
