using System.CommandLine;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Roads.Caching;
using Dispatch.Roads.Graphs;
using Dispatch.Roads.Matrices;
using Dispatch.Storage;

namespace Dispatch.Cli.RoadData;

/// <summary>--roads, the road network a plan drives on.</summary>
internal static class PlanRoads
{
    /// <summary>The value that asks for straight lines.</summary>
    public const string None = "none";

    private const string CacheFolder = "roads-cache";

    /// <summary>The option.</summary>
    public static Option<string?> Option(CliContext context) => new("--roads")
    {
        Description = context.Say(
            $"路网文件(.roads);默认用与数据库同名的 .roads 文件,没有则按直线乘绕行系数;{None} 表示不用路网",
            $"Road graph (.roads); by default the one beside the database with its name, or straight lines times a detour where there is none; {None}: no roads"),
    };

    /// <summary>The travel source asked for; null when the file cannot be used, which was told.</summary>
    public static ITravelTimeSource? Open(CliContext context, string? asked, FileInfo? database, bool json)
    {
        var usual = Path.ChangeExtension(Path.GetFullPath(database?.FullName ?? StorageOptions.DefaultFile), RoadGraphFile.Extension);
        if (asked == None || (asked is null && !File.Exists(usual)))
            return new StraightLineSource();
        var file = Path.GetFullPath(asked ?? usual);
        if (RoadFile.Load(context, file, file, json) is not { } graph)
            return null;
        var cache = new RoadCache(new RoadCacheOptions(Path.Combine(Path.GetDirectoryName(file)!, CacheFolder)), context.Clock);
        return new RoadSource(new RoadProfiles(graph, cache: cache));
    }
}
