using System.CommandLine;
using System.Globalization;
using Dispatch.Cli.RoadData;
using Dispatch.Core.Geo;
using Dispatch.Roads;
using Dispatch.Roads.Matrices;
using Dispatch.Roads.Routes;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch roads route FILE: the fastest way between two places as a turn list, or with its line as JSON.</summary>
internal sealed class RoadsRouteCommand
{
    private readonly CliContext _context;
    private readonly RoadOptions _roads;
    private readonly Option<Wgs84Point> _from;
    private readonly Option<Wgs84Point> _to;
    private readonly Option<bool> _json;

    private RoadsRouteCommand(CliContext context)
    {
        _context = context;
        _roads = new RoadOptions(context, RoadMode.EBike);
        _from = Place("--from", context.Say("起点:经度,纬度(WGS-84)", "From: longitude,latitude (WGS-84)"));
        _to = Place("--to", context.Say("终点:经度,纬度(WGS-84)", "To: longitude,latitude (WGS-84)"));
        _json = CommonOptions.Json(context);
    }

    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var route = new RoadsRouteCommand(context);
        var command = new Command("route", context.Say("两点间最快路线的行车指引", "The fastest way between two places as a turn list"))
        {
            route._roads.File, route._from, route._to, route._roads.Mode, route._roads.Band, route._roads.SnapLimit, route._json,
        };
        command.SetAction(route.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (_roads.Load(parsed) is not { } roads)
            return ExitCodes.BadInput;
        var (mode, band, json) = (_roads.ModeOf(parsed), _roads.BandOf(parsed, roads), parsed.GetValue(_json));
        var profiles = new RoadProfiles(roads, new RoadTravelOptions { SnapLimitMetres = parsed.GetValue(_roads.SnapLimit) });
        var (from, to) = (profiles.Snap(parsed.GetValue(_from), mode, band), profiles.Snap(parsed.GetValue(_to), mode, band));
        if (from.Snap is not { } start || to.Snap is not { } end)
        {
            new RoadIssueText(_context, json).Write(roads.SourceName, [.. new[] { from.Issue, to.Issue }.OfType<RoadIssue>()]);
            return ExitCodes.BadInput;
        }

        if (new RouteFinder(profiles.Get(mode, band)).Find(start, end) is not { } route)
            throw new InvalidOperationException("Two places of one connected part have a way between them.");
        var steps = TurnList.Of(roads, route);
        if (json)
            WriteJson(roads.Attribution, route, [.. steps]);
        else
            WriteLines(roads.Attribution, route, [.. steps]);
        return ExitCodes.Ok;
    }

    private void WriteLines(string attribution, RoadRoute route, TurnStep[] steps)
    {
        var minutes = (route.Seconds / 60.0).ToString("F1", CultureInfo.InvariantCulture);
        _context.Output.WriteLine(_context.Say($"{route.Metres} 米,{minutes} 分钟", $"{route.Metres} m, {minutes} min"));
        for (var i = 0; i < steps.Length; i++)
            _context.Output.WriteLine($"{i + 1}. {_context.Say(TurnText.Chinese(steps[i]), TurnText.English(steps[i]))}");
        _context.Error.WriteLine(attribution);
    }

    private void WriteJson(string attribution, RoadRoute route, TurnStep[] steps)
    {
        var answer = new
        {
            seconds = route.Seconds,
            metres = route.Metres,
            line = EncodedPolyline.Encode(route.Line),
            steps = steps.Select(s => new { zh = TurnText.Chinese(s), en = TurnText.English(s), metres = s.Metres, bearing = s.Bearing, street = s.Street }),
            attribution,
        };
        _context.Output.WriteLine(JsonText.Of(answer));
    }

    private Option<Wgs84Point> Place(string name, string description) => new(name)
    {
        Description = description,
        Required = true,
        CustomParser = result =>
        {
            var parts = (result.Tokens.Count > 0 ? result.Tokens[0].Value : "").Split(',');
            if (parts.Length == 2 && Degrees(parts[0], 180) is { } longitude && Degrees(parts[1], 90) is { } latitude)
                return new Wgs84Point(longitude, latitude);
            result.AddError(_context.Say($"{name} 应写作“经度,纬度”,如 121.42,31.22", $"{name} is written longitude,latitude as in 121.42,31.22"));
            return default;
        },
    };

    private static double? Degrees(string text, double limit) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= limit ? value : null;
}
