using System.Collections.Immutable;

namespace Dispatch.Planning.Sample;

/// <summary>The made-up roads of a sample: every crossing can be driven to from every other.</summary>
/// <param name="Nodes">Crossings, west to east and then south to north.</param>
/// <param name="Edges">Pieces of road.</param>
public sealed record RoadNetwork(ImmutableArray<RoadNode> Nodes, ImmutableArray<RoadEdge> Edges);
