namespace Dispatch.Roads.Graphs;

/// <summary>What an import counted and cost; kept in the graph's file for `dispatch roads info`.</summary>
/// <param name="SourceBytes">Size of the file read.</param>
/// <param name="SourceNodes">Nodes in the file.</param>
/// <param name="SourceWays">Ways in the file.</param>
/// <param name="SourceRelations">Relations in the file.</param>
/// <param name="RoadWays">Ways that became roads.</param>
/// <param name="RestrictionsUsed">Turn restrictions taken over.</param>
/// <param name="RestrictionsIgnored">Turn restrictions that could not be used, for other vehicles or of ways outside the file.</param>
public sealed record ImportFigures(
    long SourceBytes, long SourceNodes, long SourceWays, long SourceRelations, int RoadWays, int RestrictionsUsed, int RestrictionsIgnored);
