using System.CommandLine;
using Dispatch.Cli.JobNodes;
using Dispatch.Cli.OrTools;
using Dispatch.Cli.RoadData;
using Dispatch.Planning.DailyPlan.Travel;

namespace Dispatch.Cli.Commands;

/// <summary>--db, --roads and --ortools of the commands that work on jobs.</summary>
internal sealed class NodeOptions
{
    private readonly Option<string?> _roads;
    private readonly Option<OrToolsMode> _orTools;

    /// <summary>Makes the options.</summary>
    public NodeOptions(CliContext context)
    {
        Db = DatabaseOptions.Db(context);
        _roads = PlanRoads.Option(context);
        _orTools = CommonOptions.OrTools(context);
    }

    /// <summary>--db.</summary>
    public Option<FileInfo?> Db { get; }

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(Db);
        command.Add(_roads);
        command.Add(_orTools);
    }

    /// <summary>Where travel times come from; null when that can not be had, which was told.</summary>
    public ITravelTimeSource? OpenTravel(CliContext context, ParseResult parsed) => PlanRoads.Open(context, parsed.GetValue(_roads), parsed.GetValue(Db), json: false);

    /// <summary>The tools named; null when one can not be had, which was told.</summary>
    public PlannerTools? Open(CliContext context, ParseResult parsed, CancellationToken cancel)
    {
        if (OpenTravel(context, parsed) is not { } travel)
            return null;
        return OrToolsSession.Open(context, parsed.GetValue(_orTools), cancel) is { } orTools ? new PlannerTools(context, travel, orTools) : null;
    }
}
