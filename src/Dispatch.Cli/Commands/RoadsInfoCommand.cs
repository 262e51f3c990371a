using System.CommandLine;
using Dispatch.Cli.RoadData;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch roads info FILE: says what a road graph holds.</summary>
internal static class RoadsInfoCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var file = new Argument<FileInfo>("FILE") { Description = context.Say("路网文件(.roads)", "The road graph (.roads)") };
        var json = CommonOptions.Json(context);
        var command = new Command("info", context.Say("显示路网内容:路口、路段、里程、各出行方式的连通情况", "Show what a road graph holds")) { file, json };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            if (RoadFile.Load(context, path.FullName, path.Name, parsed.GetValue(json)) is not { } graph)
                return ExitCodes.BadInput;
            var report = new RoadsReport(context, graph, path.Length);
            if (parsed.GetValue(json))
                context.Output.WriteLine(report.Json(path.FullName));
            else
                report.Write();
            return ExitCodes.Ok;
        });
        return command;
    }
}
