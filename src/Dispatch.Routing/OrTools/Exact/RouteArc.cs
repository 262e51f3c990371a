namespace Dispatch.Routing.OrTools.Exact;

/// <summary>A way from one node of a vehicle's circuit to another.</summary>
/// <param name="From">Node left.</param>
/// <param name="To">Node reached.</param>
/// <param name="Literal">Literal: the route goes this way.</param>
/// <param name="Duration">Travel time.</param>
/// <param name="Distance">Distance.</param>
/// <param name="Moves">Whether the two nodes are at different places; true also where the route begins at its first stop.</param>
internal readonly record struct RouteArc(int From, int To, int Literal, int Duration, int Distance, bool Moves);
