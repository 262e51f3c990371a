using Dispatch.Roads;
using Dispatch.Roads.Graphs;
using Dispatch.Roads.Osm;
using Dispatch.Roads.Speeds;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Roads.Osm;

/// <summary>Real extracts come in, and look as the places do.</summary>
public sealed class ExtractTests
{
    [Theory]
    [InlineData("monaco.osm.pbf", 4077, 5292, 27)]
    [InlineData("andorra.osm.pbf", 2346, 2776, 0)]
    [InlineData("porto-alegre_poa_osm.pbf", 19446, 27139, 0)]
    public void Whole_small_places_from_pbf(string file, int vertices, int edges, int restrictions)
    {
        var imported = OsmImport.Run(SharedFiles.Path("geodata", "fixtures", file), cancel: TestContext.Current.CancellationToken);
        imported.Issues.ShouldBeEmpty();
        var graph = imported.Graph.ShouldNotBeNull();
        (graph.VertexCount, graph.EdgeCount, graph.Figures.RestrictionsUsed).ShouldBe((vertices, edges, restrictions));
    }

    [Fact]
    public void A_quarter_with_footways_gates_and_a_restriction()
    {
        var graph = OsmImport.Run(SharedFiles.Path("geodata", "roads", "yangpu_tongji_full.osm"), cancel: TestContext.Current.CancellationToken).Graph.ShouldNotBeNull();
        graph.Figures.RestrictionsUsed.ShouldBe(1);
        graph.Restrictions.Select(r => r.Edges.Length).ShouldAllBe(l => l == 2);
        graph.EdgeClass.Distinct().ShouldBeSubsetOf(Enum.GetValues<RoadClass>());
        graph.EdgeClass.Count(c => c is RoadClass.Footway or RoadClass.Steps or RoadClass.Cycleway).ShouldBeGreaterThan(100);
        foreach (var mode in Enum.GetValues<RoadMode>())
            ModeGraph.Build(graph, DefaultSpeeds.Table, mode, DefaultSpeeds.WholeDay).Figures.ConnectedArcs.ShouldBeGreaterThan(200);
        graph.Names.ShouldContain("四平路");
    }
}
