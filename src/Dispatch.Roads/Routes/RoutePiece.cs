namespace Dispatch.Roads.Routes;

/// <summary>A part of an edge as a route drives it.</summary>
/// <param name="Heading">Edge and direction, see <see cref="Graphs.Heading"/>.</param>
/// <param name="From">Where the part begins: share of the edge's length from its own first vertex, 0 to 1.</param>
/// <param name="To">Where it ends, measured likewise; below <paramref name="From"/> when driven backward.</param>
/// <param name="Millimetres">Its length.</param>
public readonly record struct RoutePiece(int Heading, double From, double To, long Millimetres);
