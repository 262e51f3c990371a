using Dispatch.Planning.Sample;
using Dispatch.Roads;
using Dispatch.Roads.Graphs;
using Dispatch.Roads.Osm;
using Dispatch.Roads.Snapping;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Sample;

/// <summary>The sample's road file comes in by the importer as the roads that were made up, and every gate is near one.</summary>
public sealed class RoadFilesTests
{
    [Theory]
    [InlineData(SampleSize.Street)]
    [InlineData(SampleSize.District)]
    public void The_importer_reads_the_made_up_roads(SampleSize size)
    {
        var roads = SampleFixture.Of(size).Roads;
        var graph = Import(size);
        (graph.VertexCount, graph.EdgeCount).ShouldBe((roads.Nodes.Length, roads.Edges.Length));
        graph.Attribution.ShouldBe(RoadFiles.Notice);
        for (var i = 0; i < roads.Edges.Length; i++)
        {
            (graph.EdgeLength[i] / 1000.0).ShouldBe(roads.Edges[i].LengthMetres, 0.5);
            graph.NameOf(i).ShouldBe(roads.Edges[i].Name);
            graph.Allows(i, forward: false, RoadMode.EBike).ShouldBe(!roads.Edges[i].OneWay);
            graph.Allows(i, forward: false, RoadMode.Walk).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData(SampleSize.Street)]
    [InlineData(SampleSize.District)]
    public void Every_gate_is_near_a_road_of_every_mode(SampleSize size)
    {
        var (graph, registers) = (Import(size), SampleFixture.Of(size).Registers);
        foreach (var mode in Enum.GetValues<RoadMode>())
        {
            var arcs = ModeGraph.Build(graph, graph.Speeds, mode, 0);
            arcs.Figures.ConnectedVertices.ShouldBe(graph.VertexCount);
            var snapper = new RoadSnapper(arcs);
            foreach (var gate in registers.Compounds.Select(c => c.Gate).Concat(registers.Canteens.Select(c => c.Gate)))
                snapper.Snap(gate).Issue.ShouldBeNull();
        }
    }

    private static RoadGraph Import(SampleSize size)
    {
        var file = RoadFiles.Make(SampleFixture.Of(size).Roads);
        return OsmImport.Run(() => new MemoryStream(file), RoadFiles.Name, cancel: TestContext.Current.CancellationToken).Graph.ShouldNotBeNull();
    }
}
