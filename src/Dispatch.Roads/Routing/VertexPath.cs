using System.Collections.Immutable;

namespace Dispatch.Roads.Routing;

/// <summary>A cheapest way through a graph.</summary>
/// <param name="Cost">What it costs, its first and last seed included.</param>
/// <param name="Vertices">The vertices passed, from a seed of the start to a seed of the goal; one or more.</param>
public sealed record VertexPath(long Cost, ImmutableArray<int> Vertices);
