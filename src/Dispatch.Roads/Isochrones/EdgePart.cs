namespace Dispatch.Roads.Isochrones;

/// <summary>A part of an edge, by shares of its length from its first vertex.</summary>
/// <param name="Edge">The edge.</param>
/// <param name="From">Where the part begins, 0 to 1.</param>
/// <param name="To">Where it ends, above <paramref name="From"/>.</param>
public readonly record struct EdgePart(int Edge, double From, double To);
