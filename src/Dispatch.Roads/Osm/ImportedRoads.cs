using System.Collections.Immutable;
using Dispatch.Roads.Graphs;

namespace Dispatch.Roads.Osm;

/// <summary>What an import gave.</summary>
/// <param name="Graph">The road graph; null when there is an error among the issues.</param>
/// <param name="Issues">Errors and warnings, in the order they were met.</param>
public sealed record ImportedRoads(RoadGraph? Graph, ImmutableArray<RoadIssue> Issues);
