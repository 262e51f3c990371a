using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dispatch.Cli.RoadData;
using Dispatch.Roads;
using Dispatch.Roads.Caching;
using Dispatch.Roads.Matrices;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch roads matrix FILE: travel times and distances between all points of a list.</summary>
internal sealed class RoadsMatrixCommand
{
    private readonly CliContext _context;
    private readonly RoadOptions _roads;
    private readonly Option<FileInfo> _points;
    private readonly Option<FileInfo?> _out;
    private readonly Option<DirectoryInfo?> _cache;
    private readonly Option<int> _threads;

    private RoadsMatrixCommand(CliContext context)
    {
        _context = context;
        _roads = new RoadOptions(context, RoadMode.EBike);
        _points = new Option<FileInfo>("--points") { Description = context.Say("点表(CSV):lon,lat,可选 id", "Points (CSV): lon,lat and, if you like, id"), Required = true };
        _out = new Option<FileInfo?>("--out") { Description = context.Say("结果 CSV;默认写到标准输出", "The result, CSV; default: standard output") };
        _cache = new Option<DirectoryInfo?>("--cache") { Description = context.Say("缓存文件夹;默认不缓存", "Cache folder; default: nothing is kept") };
        _threads = new Option<int>("--threads")
        {
            Description = context.Say("线程数;不影响结果", "Threads; the result is the same with any number"),
            DefaultValueFactory = _ => RoadTravelOptions.DefaultThreads,
        }.AtLeast(1, context);
    }

    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var matrix = new RoadsMatrixCommand(context);
        var command = new Command("matrix", context.Say("计算各点之间的行程时间与距离", "Travel times and distances between all points of a list"))
        {
            matrix._roads.File, matrix._points, matrix._roads.Mode, matrix._roads.Band, matrix._roads.SnapLimit, matrix._out, matrix._cache, matrix._threads,
        };
        command.SetAction((parsed, cancel) => Task.FromResult(matrix.Run(parsed, cancel)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancel)
    {
        var file = parsed.GetRequiredValue(_points);
        var (points, issues) = PointFile.Read(File.ReadAllText(file.FullName), file.Name);
        new RoadIssueText(_context, json: false).Write(file.Name, issues);
        if (_roads.Load(parsed) is not { } graph || issues.Count > 0)
            return ExitCodes.BadInput;
        var cache = parsed.GetValue(_cache) is { } folder ? new RoadCache(new RoadCacheOptions(folder.FullName), _context.Clock) : null;
        var options = new RoadTravelOptions { SnapLimitMetres = parsed.GetValue(_roads.SnapLimit), Threads = parsed.GetValue(_threads) };
        var (mode, band) = (_roads.ModeOf(parsed), _roads.BandOf(parsed, graph));
        var matrix = new RoadMatrices(new RoadProfiles(graph, options, cache)).Make([.. points.Select(p => p.Point)], mode, band, cancel);
        Write(parsed, points, matrix);
        Tell(points, matrix, $"{mode.Name()}, {graph.Speeds.Bands[band].Name}", cache?.Figures);
        return ExitCodes.Ok;
    }

    private void Write(ParseResult parsed, IReadOnlyList<NamedPoint> points, RoadMatrix matrix)
    {
        if (parsed.GetValue(_out) is not { } target)
        {
            MatrixCsv.Write(_context.Output, points, matrix.Travel);
            return;
        }
        using (var writer = target.CreateText())
            MatrixCsv.Write(writer, points, matrix.Travel);
        _context.Output.WriteLine(JsonSerializer.Serialize(new
        {
            file = target.FullName,
            points = points.Count,
            offRoad = matrix.OffRoad.Select(o => points[o.Index].Id),
            seconds = Math.Round(_context.Elapsed.TotalSeconds, 2),
        }));
    }

    private void Tell(IReadOnlyList<NamedPoint> points, RoadMatrix matrix, string what, RoadCacheFigures? cache)
    {
        foreach (var (index, issue) in matrix.OffRoad)
            _context.Error.WriteLine($"{points[index].Id}: {issue.Code} {_context.Say(issue.Chinese, issue.English)}");
        var seconds = _context.Elapsed.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture);
        _context.Error.WriteLine(_context.Say(
            $"{points.Count} 个点({what}),{matrix.OffRoad.Length} 个不在路上,用时 {seconds} 秒",
            $"{points.Count} points ({what}), {matrix.OffRoad.Length} off the road, {seconds} s"));
        if (cache is not null)
            _context.Error.WriteLine(_context.Say(
                $"缓存:命中 {cache.Hits},新算 {cache.Misses},损坏 {cache.Broken},读写失败 {cache.Failures}",
                $"Cache: {cache.Hits} found, {cache.Misses} worked out, {cache.Broken} broken, {cache.Failures} read or write failures"));
    }
}
