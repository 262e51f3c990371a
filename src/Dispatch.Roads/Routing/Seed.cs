namespace Dispatch.Roads.Routing;

/// <summary>A vertex at which a way may begin or end, and what it costs to get from the start to it, or from it to the goal.</summary>
/// <param name="Vertex">The vertex.</param>
/// <param name="Cost">The cost of the rest, see <see cref="PathCost"/>.</param>
public readonly record struct Seed(int Vertex, long Cost);
