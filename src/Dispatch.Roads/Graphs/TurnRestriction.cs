using System.Collections.Immutable;

namespace Dispatch.Roads.Graphs;

/// <summary>Edges that must not be driven one after the other. "Only" restrictions are stored as the bans they amount to.</summary>
/// <param name="Edges">Two or more edges in driving order; with more than two the ones in the middle are the way that the restriction leads over.</param>
/// <param name="Via">The vertex between the first edge and the second.</param>
/// <param name="Users">Who is bound by it.</param>
public sealed record TurnRestriction(ImmutableArray<int> Edges, int Via, RoadModes Users);
