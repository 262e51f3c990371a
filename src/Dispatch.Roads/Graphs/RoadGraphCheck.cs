using System.Collections.Immutable;

namespace Dispatch.Roads.Graphs;

/// <summary>Whether the arrays of a graph fit together, so that no index leads out of them.</summary>
internal static class RoadGraphCheck
{
    public static bool IsSound(RoadGraph graph) => LengthsFit(graph) && IndicesFit(graph) && ShapesFit(graph) && graph.Restrictions.All(r => Fits(graph, r));

    private static bool LengthsFit(RoadGraph graph) =>
        graph.VertexLatitude.Length == graph.VertexCount && graph.VertexSignals.Length == graph.VertexCount
        && new[]
        {
            graph.EdgeTo.Length, graph.EdgeLength.Length, graph.EdgeName.Length, graph.EdgeClass.Length, graph.EdgeAccess.Length, graph.EdgeMaxSpeed.Length,
            graph.EdgeTraits.Length, graph.EdgeSignals.Length, graph.ShapeStart.Length - 1,
        }.All(length => length == graph.EdgeCount);

    private static bool IndicesFit(RoadGraph graph) =>
        All(graph.EdgeFrom, graph.VertexCount) && All(graph.EdgeTo, graph.VertexCount) && All(graph.EdgeName, graph.Names.Length)
        && graph.EdgeLength.All(length => length > 0) && graph.EdgeClass.All(Enum.IsDefined);

    private static bool ShapesFit(RoadGraph graph)
    {
        var starts = graph.ShapeStart;
        if (starts[0] != 0 || starts[^1] != graph.ShapeLongitude.Length || graph.ShapeLatitude.Length != graph.ShapeLongitude.Length)
            return false;
        for (var edge = 0; edge < graph.EdgeCount; edge++)
        {
            if (starts[edge] > starts[edge + 1])
                return false;
        }
        return true;
    }

    // The edges hang together, the first by the via vertex.
    private static bool Fits(RoadGraph graph, TurnRestriction restriction)
    {
        if (restriction.Edges.Length < 2 || !All(restriction.Edges, graph.EdgeCount))
            return false;
        var at = restriction.Via;
        if (graph.EdgeFrom[restriction.Edges[0]] != at && graph.EdgeTo[restriction.Edges[0]] != at)
            return false;
        foreach (var edge in restriction.Edges.Skip(1))
        {
            if (graph.EdgeFrom[edge] != at && graph.EdgeTo[edge] != at)
                return false;
            at = graph.EdgeFrom[edge] == at ? graph.EdgeTo[edge] : graph.EdgeFrom[edge];
        }
        return true;
    }

    private static bool All(ImmutableArray<int> indices, int limit) => indices.All(i => i >= 0 && i < limit);
}
