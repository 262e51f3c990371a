using Dispatch.Core.Units;
using Dispatch.Roads;
using Dispatch.Roads.Graphs;
using Dispatch.Roads.Speeds;
using Dispatch.Tests.Roads.Osm;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Roads.Graphs;

/// <summary>Arcs of one mode: their times, and the largest strongly connected part.</summary>
public sealed class ModeGraphTests
{
    // 100 m of residential road at 15 km/h are 24 s; at 20 km/h, limited to 10, 36 s.
    [Fact]
    public void Times_are_length_over_speed()
    {
        var graph = new TinyMap().Node(1, 0, 0).Node(2, 100, 0).Way(11, [1, 2], "highway=residential", "maxspeed=10").Import();
        Build(graph, RoadMode.EBike, Speeds(15)).Weight.ShouldAllBe(w => Math.Abs(w - 24_000) < 5);
        Build(graph, RoadMode.Car, Speeds(20)).Weight.ShouldAllBe(w => Math.Abs(w - 36_000) < 5);
        Build(graph, RoadMode.Walk, Speeds(4)).Length.ShouldAllBe(l => Math.Abs(l - 100_000) < 20);
    }

    // Lights: one in the middle of the piece and one at its end count, the one at its beginning does not. 100 m at 18 km/h are 20 s.
    [Fact]
    public void Traffic_lights_and_ferries_cost_time()
    {
        var graph = new TinyMap().Node(1, 0, 0).Node(2, 50, 0, "highway=traffic_signals").Node(3, 100, 0, "highway=crossing", "crossing=traffic_signals")
            .Node(4, 200, 0).Way(11, [1, 2, 3], "highway=residential").Way(12, [3, 4], "route=ferry").Import();
        var arcs = Build(graph, RoadMode.EBike, Speeds(18, signals: 7, ferry: 60));
        double Time(int edge, bool forward) => arcs.Weight[arcs.ArcsOf(Heading.Of(edge, forward))[0]];
        Time(0, forward: true).ShouldBe(20_000 + (2 * 7_000), 5);
        Time(0, forward: false).ShouldBe(20_000 + 7_000, 5);
        Time(1, forward: true).ShouldBe(20_000 + 60_000, 5);
        Time(1, forward: false).ShouldBe(20_000 + 60_000 + 7_000, 5);
    }

    // Two rings of one-way streets, one of four and one of three corners, joined in one direction only.
    [Fact]
    public void Only_the_largest_strongly_connected_part_is_kept()
    {
        var graph = new TinyMap().Node(1, 0, 0).Node(2, 100, 0).Node(3, 100, 100).Node(4, 0, 100).Node(5, 300, 0).Node(6, 400, 0).Node(7, 400, 100)
            .Way(11, [1, 2], "highway=residential", "oneway=yes").Way(12, [2, 3], "highway=residential", "oneway=yes").Way(13, [3, 4], "highway=residential", "oneway=yes")
            .Way(14, [4, 1], "highway=residential", "oneway=yes").Way(15, [2, 5], "highway=residential", "oneway=yes")
            .Way(16, [5, 6], "highway=residential", "oneway=yes").Way(17, [6, 7], "highway=residential", "oneway=yes").Way(18, [7, 5], "highway=residential", "oneway=yes").Import();
        var car = Build(graph, RoadMode.Car, Speeds(20));
        (car.VertexCount, car.ArcCount, car.Figures.RoadVertices, car.Figures.ConnectedVertices, car.Figures.Arcs).ShouldBe((4, 4, 7, 4, 8));
        Enumerable.Range(0, 8).Where(car.Uses).ShouldBe([0, 1, 2, 3]);
        (car.ExitOf(Heading.Of(0, forward: false)), car.ExitOf(Heading.Of(4, forward: true))).ShouldBe((-1, -1));
        Build(graph, RoadMode.Walk, Speeds(4)).VertexCount.ShouldBe(7);
    }

    // Against a plain search forth and back from every vertex.
    [Fact]
    public void The_part_of_random_networks_is_the_largest()
    {
        var rng = new Rng(5);
        for (var round = 0; round < 60; round++)
        {
            var (builder, count) = (new RoadGraphBuilder(), 4 + rng.Next(20));
            for (var v = 0; v < count; v++)
                builder.AddVertex(1_215_000_000 + (v * 1000), 312_000_000);
            for (var e = 0; e < count * 3 / 2; e++)
                builder.AddEdge(rng.Next(count), rng.Next(count), [], new EdgeKind(RoadClass.Residential, new EdgeAccess(RoadModes.Car, rng.Chance(0.2) ? RoadModes.Car : 0)));
            var graph = builder.Build("random", "", new ImportFigures(0, 0, 0, 0, 0, 0, 0));
            var reach = Enumerable.Range(0, count).Select(v => Reached(graph, v)).ToArray();
            var largest = Enumerable.Range(0, count).Max(v => reach[v].Count(w => reach[w].Contains(v)));
            var arcs = Build(graph, RoadMode.Car, Speeds(20));
            arcs.VertexCount.ShouldBe(largest);
            foreach (var v in arcs.RoadVertex)
                arcs.RoadVertex.ShouldBeSubsetOf(reach[v]);
        }
    }

    [Fact]
    public void Equal_keys_mean_equal_graphs()
    {
        var graph = PbfTests.Map().Import();
        var key = Build(graph, RoadMode.Car, Speeds(20)).Key;
        key.ShouldBe(Build(PbfTests.Map().Import(), RoadMode.Car, Speeds(20)).Key);
        new[] { Build(graph, RoadMode.Car, Speeds(21)).Key, Build(graph, RoadMode.EBike, Speeds(20)).Key, Build(graph, RoadMode.Car, Speeds(20, signals: 1)).Key }.ShouldNotContain(key);
    }

    private static HashSet<int> Reached(RoadGraph graph, int start)
    {
        var (seen, open) = (new HashSet<int> { start }, new Stack<int>([start]));
        while (open.TryPop(out var at))
        {
            for (var e = 0; e < graph.EdgeCount; e++)
            {
                if (graph.EdgeFrom[e] == at && seen.Add(graph.EdgeTo[e]))
                    open.Push(graph.EdgeTo[e]);
                if (graph.EdgeTo[e] == at && graph.Allows(e, forward: false, RoadMode.Car) && seen.Add(graph.EdgeFrom[e]))
                    open.Push(graph.EdgeFrom[e]);
            }
        }
        return seen;
    }

    private static ModeGraph Build(RoadGraph graph, RoadMode mode, SpeedTable speeds) => ModeGraph.Build(graph, speeds, mode, 0);

    private static SpeedTable Speeds(double kmPerHour, int signals = 0, int ferry = 0) => new(
        [new HourBand("all", [0])], [.. Enumerable.Repeat(kmPerHour, SpeedTable.ModeCount * SpeedTable.ClassCount)], [.. Enumerable.Repeat(signals, SpeedTable.ModeCount)], ferry);
}
