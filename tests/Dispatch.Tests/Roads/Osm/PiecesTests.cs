using Dispatch.Roads;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Roads.Osm;

/// <summary>Ways are cut where roads meet, and only there.</summary>
public sealed class PiecesTests
{
    [Fact]
    public void Ways_are_cut_at_junctions_and_keep_their_line()
    {
        var graph = new TinyMap().Node(1, 0, 0).Node(2, 100, 0, "highway=traffic_signals").Node(3, 200, 0).Node(4, 200, 100).Node(5, 300, 0)
            .Way(11, [1, 2, 3, 5], "highway=primary", "name=样一路", "maxspeed=40").Way(12, [3, 4], "highway=footway").Import();
        (graph.VertexCount, graph.EdgeCount).ShouldBe((4, 3));
        graph.EdgeLength.Select(l => l / 1000.0).ShouldBe([200.0, 100, 100], 0.02);
        graph.NameOf(0).ShouldBe("样一路");
        graph.NameOf(2).ShouldBe("");
        graph.EdgeSignals[0].ShouldBe((byte)1);
        graph.Line(0).Length.ShouldBe(3);
        graph.Line(0, forward: false)[1].MetresTo(TinyMap.Point(100, 0)).ShouldBe(0, 0.01);
        graph.EdgeMaxSpeed[1].ShouldBe((byte)40);
        graph.Attribution.ShouldContain("OpenStreetMap");
    }

    [Fact]
    public void A_ring_road_and_a_road_that_crosses_itself()
    {
        var ring = new TinyMap().Node(1, 0, 0).Node(2, 100, 0).Node(3, 100, 100).Way(11, [1, 2, 3, 1], "highway=residential").Import();
        (ring.VertexCount, ring.EdgeCount).ShouldBe((1, 1));
        // An eight: the middle is passed twice.
        var eight = new TinyMap().Node(1, 0, 0).Node(2, 100, 100).Node(3, 100, 0).Node(4, 0, 100).Node(5, 50, 50)
            .Way(11, [1, 5, 2, 3, 5, 4], "highway=residential").Import();
        (eight.VertexCount, eight.EdgeCount).ShouldBe((3, 3));
    }

    [Fact]
    public void There_and_back_on_the_same_nodes()
    {
        var graph = new TinyMap().Node(1, 0, 0).Node(2, 100, 0).Way(11, [1, 2, 1], "highway=residential").Import();
        (graph.VertexCount, graph.EdgeCount).ShouldBe((1, 1));
        (graph.EdgeLength[0] / 1000.0).ShouldBe(200, 0.02);
    }

    [Fact]
    public void Missing_nodes_cut_a_way_and_are_told()
    {
        var imported = TinyMap.Import(new TinyMap().Node(1, 0, 0).Node(2, 100, 0).Node(4, 300, 0).Node(5, 400, 0).Node(6, 500, 0)
            .Way(11, [99, 1, 2, 3, 4, 5], "highway=residential").Way(12, [98, 6], "highway=residential").ToXml());
        var graph = imported.Graph.ShouldNotBeNull();
        graph.EdgeLength.Select(l => l / 1000.0).ShouldBe([100.0, 100], 0.02);
        var issue = imported.Issues.ShouldHaveSingleItem();
        (issue.Code, issue.Value, issue.IsError).ShouldBe((RoadCodes.MissingPoints, "3", false));
    }

    [Fact]
    public void The_first_of_two_equal_ids_counts()
    {
        var imported = TinyMap.Import(new TinyMap().Node(1, 0, 0).Node(2, 100, 0).Node(2, 900, 0)
            .Way(11, [1, 2, 2], "highway=residential").Way(11, [1, 2], "highway=primary").ToXml());
        var graph = imported.Graph.ShouldNotBeNull();
        graph.EdgeClass.ShouldBe([RoadClass.Residential]);
        (graph.EdgeLength[0] / 1000.0).ShouldBe(100, 0.02);
        (imported.Issues.ShouldHaveSingleItem().Code, imported.Issues[0].Value).ShouldBe((RoadCodes.Duplicates, "2"));
    }

    [Fact]
    public void Deleted_elements_and_other_relations_are_passed_over()
    {
        var xml = System.Text.Encoding.UTF8.GetString(new TinyMap().Node(1, 0, 0).Node(2, 100, 0).Way(11, [1, 2], "highway=residential").Way(12, [1, 2], "highway=primary").ToXml())
            .Replace("<way id=\"12\"", "<way id=\"12\" action=\"delete\"", StringComparison.Ordinal);
        TinyMap.Import(System.Text.Encoding.UTF8.GetBytes(xml)).Graph.ShouldNotBeNull().EdgeClass.ShouldBe([RoadClass.Residential]);
    }

    [Fact]
    public void A_notice_in_the_file_stands_in_the_graph()
    {
        var xml = System.Text.Encoding.UTF8.GetString(new TinyMap().Node(1, 0, 0).Node(2, 100, 0).Way(11, [1, 2], "highway=residential").ToXml())
            .Replace("version=\"0.6\"", "version=\"0.6\" copyright=\"made up\"", StringComparison.Ordinal);
        TinyMap.Import(System.Text.Encoding.UTF8.GetBytes(xml)).Graph.ShouldNotBeNull().Attribution.ShouldBe("made up");
    }

    [Fact]
    public void Progress_rises_and_cancelling_ends_the_import()
    {
        var file = new TinyMap().Node(1, 0, 0).Node(2, 100, 0).Way(11, [1, 2], "highway=residential");
        var pbf = new TinyPbf().Write(file);
        var stages = new List<Dispatch.Roads.Osm.ImportStage>();
        Dispatch.Roads.Osm.OsmImport.Run(() => new MemoryStream(pbf), "tiny", report: p => stages.Add(p.Stage), cancel: TestContext.Current.CancellationToken).Graph.ShouldNotBeNull();
        stages.ShouldBeInOrder();
        stages.Distinct().Count().ShouldBe(3);
        using var cancelled = new CancellationTokenSource();
        Should.Throw<OperationCanceledException>(() => Dispatch.Roads.Osm.OsmImport.Run(() => new MemoryStream(pbf), "tiny", report: _ => cancelled.Cancel(), cancel: cancelled.Token));
    }
}
