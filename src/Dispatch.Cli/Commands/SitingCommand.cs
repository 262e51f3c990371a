using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dispatch.Cli.OrTools;
using Dispatch.Cli.RoadData;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.Reach;
using Dispatch.Planning.Siting;
using Dispatch.Storage.Registers;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch siting: where the next canteens or stations should open, and what closing one would do.</summary>
internal sealed class SitingCommand
{
    private readonly CliContext _context;
    private readonly Option<string> _kind = new Option<string>("--kind") { DefaultValueFactory = _ => "canteen" }.AcceptOnlyFromAmong("canteen", "station");
    private readonly Option<string> _goal = new Option<string>("--goal") { DefaultValueFactory = _ => "cover" }.AcceptOnlyFromAmong("cover", "distance");
    private readonly Option<int> _new = new("--new") { DefaultValueFactory = _ => 1 };
    private readonly Option<int> _minutes = new("--minutes") { DefaultValueFactory = _ => 15 };
    private readonly Option<int?> _capacity = new("--capacity");
    private readonly Option<bool> _limit = new("--limit-existing");
    private readonly Option<int> _seconds = new("--time-limit") { DefaultValueFactory = _ => 60 };
    private readonly Option<FileInfo?> _candidates = new("--candidates");
    private readonly Option<string?> _scope = new("--scope");
    private readonly Option<OrToolsMode> _orTools;
    private readonly Option<FileInfo?> _db;
    private readonly Option<string?> _roads;
    private readonly Option<bool> _json;

    private SitingCommand(CliContext context)
    {
        _context = context;
        _kind.Description = context.Say("新开什么:canteen 食堂或助餐点,station 服务站", "What opens: canteen or station");
        _goal.Description = context.Say("目标:cover 覆盖最多,distance 总步行最短", "Goal: cover as many as possible, or least distance");
        _new.Description = context.Say("新开几处", "How many open");
        _minutes.Description = context.Say("算作覆盖的步行分钟数", "The walk that counts as covered, minutes");
        _capacity.Description = context.Say("每处新点的人数上限;默认不限", "Elders a new site takes; no limit by default");
        _limit.Description = context.Say("现有食堂按供餐能力封顶", "Canteens there are take no more than their portions");
        _seconds.Description = context.Say("OR-Tools 用时上限(秒)", "Seconds given to OR-Tools");
        _candidates.Description = context.Say("候选点(CSV):lon,lat,可选 id;默认各小区大门", "Candidates (CSV): lon,lat and, if you like, id; by default every compound's gate");
        _scope.Description = context.Say("街道或区代码;默认全部", "Street or district code; everybody by default");
        (_orTools, _db, _roads, _json) = (CommonOptions.OrTools(context), DatabaseOptions.Db(context), PlanRoads.Option(context), CommonOptions.Json(context));
    }

    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var siting = new SitingCommand(context);
        var command = new Command("siting", context.Say("选址:下几处食堂或服务站开在哪里,关掉一处会怎样", "Siting: where the next canteens or stations should open, and what closing one would do"))
        {
            siting._kind, siting._goal, siting._new, siting._minutes, siting._capacity, siting._limit, siting._seconds, siting._candidates, siting._scope,
            siting._orTools, siting._db, siting._roads, siting._json,
        };
        command.SetAction(siting.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var options = Options(parsed);
        try
        {
            options.Validate();
        }
        catch (ArgumentOutOfRangeException wrong)
        {
            _context.Error.WriteLine(_context.Say($"参数有误:{wrong.Message}", wrong.Message));
            return ExitCodes.Usage;
        }

        var (db, json) = (parsed.GetValue(_db), parsed.GetValue(_json));
        if (Candidates(parsed, json) is not { } candidates)
            return ExitCodes.BadInput;
        var database = await DatabaseOptions.OpenAsync(db, cancel).ConfigureAwait(false);
        using var orTools = OrToolsSession.Open(_context, parsed.GetValue(_orTools), cancel);
        if (orTools is null || PlanRoads.Open(_context, parsed.GetValue(_roads), db, json) is not { } travel)
            return ExitCodes.BadInput;
        var registers = (await new RegisterStore(database).LoadAsync(cancel).ConfigureAwait(false)).Registers;
        var study = new StudySiting(WalkingNetworks.Of(travel), new SiteChooser(orTools.Solver, _context.Clock));
        var report = study.Run(registers, options, candidates, parsed.GetValue(_scope) ?? "", cancel);
        if (!json)
            Tell(report);
        await _context.Output.WriteLineAsync(JsonSerializer.Serialize(report, PlanJson.Options)).ConfigureAwait(false);
        return ExitCodes.Ok;
    }

    private SitingOptions Options(ParseResult parsed) => new()
    {
        Kind = parsed.GetRequiredValue(_kind) == "station" ? SiteKind.Station : SiteKind.Canteen,
        Goal = parsed.GetRequiredValue(_goal) == "distance" ? SitingGoal.Distance : SitingGoal.Cover,
        New = parsed.GetValue(_new),
        Minutes = parsed.GetValue(_minutes),
        Capacity = parsed.GetValue(_capacity),
        LimitExisting = parsed.GetValue(_limit),
        SolveSeconds = parsed.GetValue(_seconds),
    };

    private ImmutableArray<SiteCandidate>? Candidates(ParseResult parsed, bool json)
    {
        if (parsed.GetValue(_candidates) is not { } file)
            return ImmutableArray<SiteCandidate>.Empty;
        var (points, issues) = PointFile.Read(File.ReadAllText(file.FullName), file.Name);
        new RoadIssueText(_context, json).Write(file.Name, issues);
        return issues.Count > 0 ? null : [.. points.Select(p => new SiteCandidate(p.Id, p.Id, p.Point))];
    }

    private void Tell(SitingReport report)
    {
        var what = report.Options.Goal == SitingGoal.Cover ? _context.Say("覆盖老人", "elders covered") : _context.Say("总步行(米)", "metres walked");
        string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
        foreach (var site in report.Open)
            _context.Error.WriteLine(_context.Say($"新开:{site.Id} {site.Name}", $"open: {site.Id} {site.Name}"));
        _context.Error.WriteLine(_context.Say(
            $"{what}:现状 {Number(report.ValueToday)} → {Number(report.Value)}(贪心 {Number(report.GreedyValue)},界 {Number(report.Bound)},差距 {report.Gap:P2},{report.Seconds:F1} 秒,共 {Number(report.Elders)} 人)",
            $"{what}: today {Number(report.ValueToday)} -> {Number(report.Value)} (greedy {Number(report.GreedyValue)}, bound {Number(report.Bound)}, gap {report.Gap:P2}, {report.Seconds:F1} s, {Number(report.Elders)} elders)"));
        foreach (var closed in report.Closing.Take(5))
            _context.Error.WriteLine(_context.Say($"若关闭 {closed.Id} {closed.Name}:损失 {Number(closed.Loss)}", $"closing {closed.Id} {closed.Name} costs {Number(closed.Loss)}"));
    }
}
