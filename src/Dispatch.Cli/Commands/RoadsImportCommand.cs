using System.CommandLine;
using System.Diagnostics;
using Dispatch.Cli.RoadData;
using Dispatch.Roads.Graphs;
using Dispatch.Roads.Osm;
using Dispatch.Roads.Speeds;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch roads import FILE: makes a road graph of an OpenStreetMap extract and saves it.</summary>
internal sealed class RoadsImportCommand
{
    private readonly CliContext _context;
    private readonly Argument<FileInfo> _file;
    private readonly Option<FileInfo?> _out;
    private readonly Option<FileInfo?> _speeds;
    private readonly Option<bool> _json;

    private RoadsImportCommand(CliContext context)
    {
        _context = context;
        _file = new Argument<FileInfo>("FILE") { Description = context.Say("OpenStreetMap 数据:.osm 或 .osm.pbf", "OpenStreetMap extract, .osm or .osm.pbf") };
        _out = new Option<FileInfo?>("--out") { Description = context.Say("路网文件;默认与数据同名,扩展名 .roads", "The road graph; default: the extract's name with .roads") };
        _speeds = new Option<FileInfo?>("--speeds") { Description = context.Say("车速表(JSON);默认用内置车速", "Speed table (JSON); default: the built-in speeds") };
        _json = CommonOptions.Json(context);
    }

    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var import = new RoadsImportCommand(context);
        var command = new Command("import", context.Say("由 OpenStreetMap 数据生成路网文件", "Make a road graph of an OpenStreetMap extract"))
        {
            import._file, import._out, import._speeds, import._json,
        };
        command.SetAction((parsed, cancel) => Task.FromResult(import.Run(parsed, cancel)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancel)
    {
        var (file, json) = (parsed.GetRequiredValue(_file), parsed.GetValue(_json));
        var issues = new RoadIssueText(_context, json);
        var speeds = DefaultSpeeds.Table;
        if (parsed.GetValue(_speeds) is { } table)
        {
            var loaded = SpeedFile.Load(table.FullName);
            issues.Write(table.Name, loaded.Issues);
            if (loaded.Table is null)
                return ExitCodes.BadInput;
            speeds = loaded.Table;
        }
        var progress = new ImportProgressLines(_context);
        var imported = OsmImport.Run(file.FullName, speeds, progress.Report, cancel);
        progress.Finish();
        issues.Write(file.Name, imported.Issues);
        if (imported.Graph is not { } graph)
            return ExitCodes.BadInput;
        var target = parsed.GetValue(_out)?.FullName ?? DefaultTarget(file);
        RoadGraphFile.Save(graph, target);
        Tell(graph, target, json);
        return ExitCodes.Ok;
    }

    // district.osm.pbf and district.osm become district.roads beside them.
    private static string DefaultTarget(FileInfo file)
    {
        var name = file.FullName;
        foreach (var ending in new[] { ".pbf", ".osm" })
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                name = name[..^ending.Length];
        }
        return name + RoadGraphFile.Extension;
    }

    private void Tell(RoadGraph graph, string target, bool json)
    {
        using var process = Process.GetCurrentProcess();
        var cost = new ImportCost(_context.Elapsed.TotalSeconds, process.PeakWorkingSet64);
        var report = new RoadsReport(_context, graph, new FileInfo(target).Length, cost);
        if (!json)
            report.Write();
        _context.Output.WriteLine(json ? report.Json(target) : target);
    }
}
