using Dispatch.Roads;
using Dispatch.Roads.Graphs;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Roads.Osm;

/// <summary>A map gives the same graph from XML and from every form of PBF.</summary>
public sealed class PbfTests
{
    internal static TinyMap Map() => new TinyMap()
        .Node(1, 0, -100).Node(-2, -100, 0).Node(3, 0, 150, "highway=traffic_signals").Node(4_000_000_000, 300, 0).Node(5, 0, 0).Node(6, 20, 20, "barrier=bollard")
        .Way(11, [1, 5], "highway=tertiary", "name=南路").Way(12, [5, -2], "highway=tertiary").Way(13, [5, 3], "highway=tertiary", "oneway=yes")
        .Way(14, [5, 6, 4_000_000_000], "highway=service").Way(15, [3, -2], "highway=tertiary").Turn(11, 5, 12, "restriction=no_left_turn");

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(true, false)]
    public void The_graph_is_that_of_the_xml(bool plainNodes, bool packed)
    {
        var graph = TinyMap.Import(new TinyPbf { PlainNodes = plainNodes, Packed = packed }.Write(Map())).Graph.ShouldNotBeNull();
        // The figures name the size of the file, which differs.
        Same(graph).ContentHash.ShouldBe(Same(Map().Import()).ContentHash);
    }

    [Fact]
    public void Unknown_features_and_packings_are_refused()
    {
        Code(new TinyPbf { Features = ["OsmSchema-V0.6", "HistoricalInformation"] }).ShouldBe(RoadCodes.Unsupported);
        Code(new TinyPbf { PackedField = 7 }).ShouldBe(RoadCodes.Unsupported);
    }

    private static string Code(TinyPbf pbf) => TinyMap.Import(pbf.Write(Map())).Issues.ShouldHaveSingleItem().Code;

    private static RoadGraph Same(RoadGraph graph)
    {
        var builder = new RoadGraphBuilder();
        for (var v = 0; v < graph.VertexCount; v++)
            builder.AddVertex(graph.VertexLongitude[v], graph.VertexLatitude[v], graph.VertexSignals[v] > 0);
        for (var e = 0; e < graph.EdgeCount; e++)
        {
            var inner = Enumerable.Range(graph.ShapeStart[e], graph.ShapeStart[e + 1] - graph.ShapeStart[e]).Select(i => (graph.ShapeLongitude[i], graph.ShapeLatitude[i])).ToArray();
            builder.AddEdge(graph.EdgeFrom[e], graph.EdgeTo[e], inner, new EdgeKind(graph.EdgeClass[e], graph.EdgeAccess[e], graph.NameOf(e), graph.EdgeMaxSpeed[e], graph.EdgeTraits[e]), graph.EdgeSignals[e]);
        }
        foreach (var restriction in graph.Restrictions)
            builder.AddRestriction(restriction);
        return builder.Build("same", graph.Attribution, graph.Figures with { SourceBytes = 0 });
    }
}
