namespace Dispatch.Roads.Graphs;

/// <summary>Either a graph or the reason why the file gave none.</summary>
/// <param name="Graph">The graph; null with an <paramref name="Issue"/>.</param>
/// <param name="Issue">What is wrong with the file; null with a <paramref name="Graph"/>.</param>
public sealed record LoadedGraph(RoadGraph? Graph, RoadIssue? Issue);
