using System.CommandLine;
using System.Globalization;
using Dispatch.Cli.RoadData;
using Dispatch.Core.Geo;
using Dispatch.Roads;
using Dispatch.Roads.Graphs;
using Dispatch.Roads.Isochrones;
using Dispatch.Roads.Routing;
using Dispatch.Roads.Snapping;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch roads isochrone FILE: the area within so many minutes or metres of a place, as GeoJSON.</summary>
internal sealed class RoadsIsochroneCommand
{
    private readonly CliContext _context;
    private readonly RoadOptions _roads;
    private readonly Option<double> _longitude;
    private readonly Option<double> _latitude;
    private readonly Option<double?> _minutes;
    private readonly Option<double?> _metres;
    private readonly Option<FileInfo?> _out;

    private RoadsIsochroneCommand(CliContext context)
    {
        _context = context;
        _roads = new RoadOptions(context, RoadMode.Walk);
        _longitude = Degrees("--lon", 180, context.Say("经度(WGS-84)", "Longitude (WGS-84)"));
        _latitude = Degrees("--lat", 90, context.Say("纬度(WGS-84)", "Latitude (WGS-84)"));
        _minutes = Limit("--minutes", ReachLimit.MaxMinutes, context.Say("时限(分钟)", "Limit in minutes"));
        _metres = Limit("--metres", ReachLimit.MaxMetres, context.Say("距离限(米)", "Limit in metres"));
        _out = new Option<FileInfo?>("--out") { Description = context.Say("结果 GeoJSON;默认写到标准输出", "The result, GeoJSON; default: standard output") };
    }

    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var area = new RoadsIsochroneCommand(context);
        var command = new Command("isochrone", context.Say("从一点出发在时限或距离内可达的区域", "The area within so many minutes or metres of a place"))
        {
            area._roads.File, area._longitude, area._latitude, area._minutes, area._metres, area._roads.Mode, area._roads.Band, area._roads.SnapLimit, area._out,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(area._minutes) is null == result.GetValue(area._metres) is null)
                result.AddError(context.Say("请给出 --minutes 或 --metres 之一", "Give either --minutes or --metres"));
        });
        command.SetAction(area.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (_roads.Load(parsed) is not { } roads)
            return ExitCodes.BadInput;
        var (mode, band) = (_roads.ModeOf(parsed), _roads.BandOf(parsed, roads));
        var graph = ModeGraph.Build(roads, roads.Speeds, mode, band);
        var place = new Wgs84Point(parsed.GetValue(_longitude), parsed.GetValue(_latitude));
        var snapped = new RoadSnapper(graph, parsed.GetValue(_roads.SnapLimit)).Snap(place);
        if (snapped.Snap is not { } origin)
        {
            new RoadIssueText(_context, json: false).Write(roads.SourceName, [snapped.Issue!]);
            return ExitCodes.BadInput;
        }
        var limit = parsed.GetValue(_minutes) is { } minutes ? ReachLimit.OfMinutes(minutes) : ReachLimit.OfMetres(parsed.GetValue(_metres)!.Value);
        var isochrone = IsochroneMaker.Make(new ReachMap(graph, RoadProfile.WalkSpeed(roads.Speeds, band), origin, limit));
        Write(parsed, isochrone, Properties(parsed, isochrone, place));
        var hectares = (isochrone.SquareMetres / 10_000).ToString("F1", CultureInfo.InvariantCulture);
        _context.Error.WriteLine(_context.Say($"可达区域 {hectares} 公顷", $"Area within reach: {hectares} ha"));
        return ExitCodes.Ok;
    }

    private void Write(ParseResult parsed, Isochrone isochrone, IEnumerable<KeyValuePair<string, object>> properties)
    {
        using var stream = new MemoryStream();
        GeoJson.Write(stream, isochrone.Area, properties);
        if (parsed.GetValue(_out) is not { } target)
        {
            _context.Output.WriteLine(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
            return;
        }
        File.WriteAllBytes(target.FullName, stream.ToArray());
        _context.Output.WriteLine(target.FullName);
    }

    private IEnumerable<KeyValuePair<string, object>> Properties(ParseResult parsed, Isochrone isochrone, Wgs84Point place)
    {
        var graph = isochrone.Reach.Graph;
        yield return new("mode", graph.Mode.Name());
        yield return new("band", graph.Roads.Speeds.Bands[graph.Band].Name);
        yield return parsed.GetValue(_minutes) is { } minutes ? new("minutes", minutes) : new("metres", parsed.GetValue(_metres)!.Value);
        yield return new("longitude", place.Longitude);
        yield return new("latitude", place.Latitude);
        yield return new("metresToRoad", Math.Round(isochrone.Reach.Origin.Metres, 1));
        yield return new("squareMetres", Math.Round(isochrone.SquareMetres));
        yield return new("attribution", graph.Roads.Attribution);
    }

    private Option<double> Degrees(string name, double limit, string description)
    {
        var option = new Option<double>(name) { Description = description, Required = true };
        option.Validators.Add(result =>
        {
            if (!result.Errors.Any() && !(Math.Abs(result.GetValueOrDefault<double>()) <= limit))
                result.AddError(_context.Say($"{name} 应在 −{limit} 与 {limit} 之间", $"{name} must lie between −{limit} and {limit}"));
        });
        return option;
    }

    private Option<double?> Limit(string name, double largest, string description)
    {
        var option = new Option<double?>(name) { Description = description };
        option.Validators.Add(result =>
        {
            if (!result.Errors.Any() && result.GetValueOrDefault<double?>() is { } value && !(value > 0 && value <= largest))
                result.AddError(_context.Say($"{name} 应大于 0,至多 {largest}", $"{name} must be above 0 and at most {largest}"));
        });
        return option;
    }
}
