using System.CommandLine;
using Dispatch.Cli.JobNodes;
using Dispatch.Jobs;
using Dispatch.Jobs.Requests;
using Dispatch.Jobs.Runs;
using Dispatch.Jobs.Settings;
using Dispatch.Storage.Jobs;
using Dispatch.Storage.Registers;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch jobs start KIND: asks for a run; a node takes it.</summary>
internal sealed class JobsStartCommand
{
    private static readonly string[] _kinds = [JobKinds.PlanDay, JobKinds.ExpandOrders, JobKinds.CheckQualifications, JobKinds.CloseAccounts, JobKinds.CloseMonth];

    private readonly CliContext _context;
    private readonly Argument<string> _kind;
    private readonly Option<FileInfo?> _db;
    private readonly Option<DateOnly> _day;
    private readonly Option<string?> _scope;
    private readonly Option<long?> _iterations;
    private readonly Option<double?> _seconds;
    private readonly Option<ulong?> _seed;
    private readonly Option<AutoPublish?> _publish;
    private readonly Option<bool> _json;

    private JobsStartCommand(CliContext context)
    {
        _context = context;
        _kind = new Argument<string>("KIND") { Description = context.Say($"任务种类:{string.Join("、", _kinds)}", $"Kind of job: {string.Join(", ", _kinds)}") };
        _kind.AcceptOnlyFromAmong(_kinds);
        _db = DatabaseOptions.Db(context);
        _day = CommonOptions.Day(context);
        _day.Required = false;
        _scope = new Option<string?>("--scope") { Description = context.Say("街道(9 位)或区(6 位)代码;仅用于排单,只有一个区时可不给", "Street (9 digits) or district (6 digits); for planning only, not needed where there is one district") };
        _iterations = new Option<long?>("--iterations") { Description = context.Say("迭代次数上限", "Limit of iterations") }.AtLeast(0, context);
        _seconds = new Option<double?>("--time-limit") { Description = context.Say("搜索时限,秒", "Limit of the search, seconds") }.AtLeast(0.1, context);
        _seed = new Option<ulong?>("--seed") { Description = context.Say("随机种子", "Seed of random choices") };
        _publish = new Option<AutoPublish?>("--publish") { Description = context.Say("是否自动发布:off、whenNonePublished;默认按配置", "Whether it is published by itself: off, whenNonePublished; default as set") };
        _json = CommonOptions.Json(context);
    }

    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var start = new JobsStartCommand(context);
        var command = new Command("start", context.Say("提交任务,由节点执行;同一任务在等待或运行时返回原任务", "Ask for a run that a node takes; while the same waits or runs, that one is given back"))
        {
            start._kind, start._db, start._day, start._scope, start._iterations, start._seconds, start._seed, start._publish, start._json,
        };
        command.SetAction(start.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        if (JobSettings.Read(_context) is not { } options)
            return ExitCodes.BadInput;
        var database = await DatabaseOptions.OpenAsync(parsed.GetValue(_db), cancel).ConfigureAwait(false);
        var local = new LocalDay(_context.Clock);
        var requests = new JobRequests(new JobStore(database, _context.Clock), new RegisterStore(database), local, options);
        var date = parsed.GetResult(_day) is { Implicit: false } ? parsed.GetValue(_day) : local.Today;
        var kind = parsed.GetRequiredValue(_kind);
        try
        {
            var asked = kind == JobKinds.PlanDay
                ? await requests.PlanDayAsync(date, parsed.GetValue(_scope), Details(parsed), _context.Actor, cancel).ConfigureAwait(false)
                : await requests.WholeDayAsync(kind, date, _context.Actor, cancel).ConfigureAwait(false);
            if (!asked.IsNew)
                await _context.Error.WriteLineAsync(_context.Say("同一任务已在等待或运行。", "The same run waits or runs already.")).ConfigureAwait(false);
            await JobLines.TellAsync(_context, JobView.Of(asked.Run), parsed.GetValue(_json)).ConfigureAwait(false);
            return ExitCodes.Ok;
        }
        catch (JobRefusedException refused)
        {
            await _context.Error.WriteLineAsync($"{refused.Code} {_context.Say(refused.Text.Zh, refused.Text.En)}").ConfigureAwait(false);
            return ExitCodes.BadInput;
        }
    }

    private PlanDayDetails Details(ParseResult parsed) => new()
    {
        Iterations = parsed.GetValue(_iterations),
        TimeLimitSeconds = parsed.GetValue(_seconds),
        Seed = parsed.GetValue(_seed),
        Publish = parsed.GetValue(_publish),
    };
}
