namespace Dispatch.Routing.OrTools.Exact;

/// <summary>A way from one node of a vehicle's circuit to another.</summary>
/// <param name="From">Node left.</param>
/// <param name="To">Node reached.</param>
/// <param name="Literal">Literal: the route goes this way.</param>
/// <param name="Duration">Travel time; the shortest where it changes with the hour.</param>
/// <param name="Distance">Distance; of no account where it changes with the hour.</param>
/// <param name="Left">Location left; null where the route begins at its first stop.</param>
/// <param name="Reached">Location reached; null where the route ends at its last stop.</param>
internal readonly record struct RouteArc(int From, int To, int Literal, int Duration, int Distance, int? Left, int? Reached)
{
    /// <summary>Whether the two nodes are at different places; true also where the route begins at its first stop.</summary>
    public bool Moves => Left is null || Left != Reached;
}
