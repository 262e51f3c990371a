using System.CommandLine;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch roads …: everything about road graphs. A new subcommand is a file and a line here.</summary>
internal static class RoadsCommand
{
    private static readonly Func<CliContext, Command>[] _subcommands =
    [
        RoadsImportCommand.Create,
        RoadsInfoCommand.Create,
        RoadsMatrixCommand.Create,
        RoadsIsochroneCommand.Create,
        RoadsRouteCommand.Create,
    ];

    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var command = new Command("roads", context.Say("路网:由地图数据生成,查看,计算行程", "Road graphs: make them of map extracts, look at them, work out ways"));
        foreach (var create in _subcommands)
            command.Add(create(context));
        return command;
    }
}
