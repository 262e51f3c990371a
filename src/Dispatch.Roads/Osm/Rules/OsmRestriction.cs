namespace Dispatch.Roads.Osm.Rules;

/// <summary>A turn restriction as tagged.</summary>
/// <param name="From">Ways it comes from; several for "no_entry".</param>
/// <param name="ViaNodes">The node it leads over; at most one.</param>
/// <param name="ViaWays">Or the ways it leads over.</param>
/// <param name="To">Ways it leads to; several for "no_exit".</param>
/// <param name="IsOnly">True: no other turn is allowed. False: this turn is banned.</param>
/// <param name="Users">Who is bound.</param>
internal sealed record OsmRestriction(long[] From, long[] ViaNodes, long[] ViaWays, long[] To, bool IsOnly, RoadModes Users)
{
    /// <summary>Whether it has its members: from, to, and one node or some ways between.</summary>
    public bool IsComplete => From.Length > 0 && To.Length > 0 && (ViaNodes.Length == 1 ? ViaWays.Length == 0 : ViaNodes.Length == 0 && ViaWays.Length > 0)
        && (!IsOnly || (From.Length == 1 && To.Length == 1));
}
