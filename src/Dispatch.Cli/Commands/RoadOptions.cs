using System.CommandLine;
using System.Globalization;
using Dispatch.Cli.RoadData;
using Dispatch.Roads;
using Dispatch.Roads.Graphs;
using Dispatch.Roads.Snapping;

namespace Dispatch.Cli.Commands;

/// <summary>What the commands on ways have in common: the road graph, how one goes, when, and how far from the road a place may lie.</summary>
internal sealed class RoadOptions
{
    private const string Noon = "12:00";
    private const string EBikeShort = "ebike";
    private readonly CliContext _context;

    public RoadOptions(CliContext context, RoadMode defaultMode)
    {
        _context = context;
        File = new Argument<FileInfo>("FILE") { Description = context.Say("路网文件(.roads)", "The road graph (.roads)") };
        Mode = new Option<string>("--mode")
        {
            Description = context.Say("出行方式", "How one goes"),
            DefaultValueFactory = _ => defaultMode.Name(),
        }.AcceptOnlyFromAmong([.. Enum.GetValues<RoadMode>().Select(m => m.Name()), EBikeShort]);
        Band = new Option<string>("--band")
        {
            Description = context.Say("出发时刻 HH:MM,决定时段;默认 12:00", "Time of leaving, HH:MM, which decides the hour band; default 12:00"),
            DefaultValueFactory = _ => Noon,
        };
        Band.Validators.Add(result =>
        {
            if (!TryTime(result.GetValueOrDefault<string>(), out _))
                result.AddError(context.Say("--band 应为 HH:MM,例如 07:30", "--band must be HH:MM, as in 07:30"));
        });
        SnapLimit = new Option<double>("--snap-limit")
        {
            Description = context.Say("地点到道路的最大距离(米);默认 150", "Largest distance of a place from the road, metres; default 150"),
            DefaultValueFactory = _ => RoadSnapper.DefaultLimitMetres,
        }.AtLeast(1, context);
    }

    public Argument<FileInfo> File { get; }

    public Option<string> Mode { get; }

    public Option<string> Band { get; }

    public Option<double> SnapLimit { get; }

    /// <summary>The mode asked for.</summary>
    public RoadMode ModeOf(ParseResult parsed)
    {
        var name = parsed.GetRequiredValue(Mode);
        return name == EBikeShort ? RoadMode.EBike : Enum.GetValues<RoadMode>().First(m => m.Name() == name);
    }

    /// <summary>The band of the time asked for, in the speed table of a network.</summary>
    public int BandOf(ParseResult parsed, RoadGraph roads)
    {
        TryTime(parsed.GetRequiredValue(Band), out var time);
        return roads.Speeds.BandAt((int)time.ToTimeSpan().TotalSeconds);
    }

    /// <summary>The road graph; null when it cannot be used, which was told.</summary>
    public RoadGraph? Load(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(File);
        return RoadFile.Load(_context, path.FullName, path.Name, json: false);
    }

    private static bool TryTime(string? text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
