using System.Collections.Immutable;

namespace Dispatch.Roads.Osm.Import;

/// <summary>What an import has to say of a file that it could read.</summary>
internal static class ImportIssues
{
    public static RoadIssue NoRoads(string name) => new(
        RoadCodes.NoRoads, IsError: true, name, "", "文件中没有可通行的道路。请确认区域,且数据含道路(highway)。", "The file holds no road that anybody may use. Look whether the extract covers the district and holds roads (highway).");

    public static ImmutableArray<RoadIssue> Warnings(string name, RoadWays ways, RoadNodes nodes, PieceCutter pieces, int ignored)
    {
        var issues = ImmutableArray.CreateBuilder<RoadIssue>();
        if (pieces.MissingNodes > 0)
        {
            issues.Add(Warning(RoadCodes.MissingPoints, name, pieces.MissingNodes,
                $"{pieces.CutWays} 条道路缺少 {pieces.MissingNodes} 个点,已在该处截断。若不在数据边缘,请换用更大范围的数据。",
                $"{pieces.CutWays} roads lack {pieces.MissingNodes} points and are cut there. Where that is not the edge of the extract, take a larger one."));
        }
        if (ways.Duplicates + nodes.Duplicates is > 0 and var doubles)
        {
            issues.Add(Warning(RoadCodes.Duplicates, name, doubles, $"有 {doubles} 个重复编号,以第一个为准。合并数据后请去重。",
                $"{doubles} ids occur again; the first one counts. Remove doubles after merging extracts."));
        }
        if (ignored > 0)
        {
            issues.Add(Warning(RoadCodes.IgnoredRestrictions, name, ignored, $"有 {ignored} 条转向限制未采用(只限其他车辆、分时段,或道路不在文件中)。一般无需处理。",
                $"{ignored} turn restrictions are not used (other vehicles, certain hours, or roads outside the file). Nothing to do as a rule."));
        }
        return issues.ToImmutable();
    }

    private static RoadIssue Warning(string code, string name, int count, string chinese, string english) => new(code, IsError: false, name, $"{count}", chinese, english);
}
