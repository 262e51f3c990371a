using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Roads;
using Dispatch.Roads.Graphs;
using Dispatch.Roads.Snapping;
using Dispatch.Roads.Speeds;
using Dispatch.Tests.Roads.Osm;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Roads.Snapping;

/// <summary>Places come onto the nearest usable road, and not farther than the limit.</summary>
public sealed class RoadSnapperTests
{
    private static readonly TinyMap _map = new TinyMap().Node(1, 0, 0).Node(2, 400, 0).Node(3, 400, 300).Node(4, 0, 30).Node(5, 400, 30)
        .Way(11, [1, 2, 3], "highway=residential").Way(12, [4, 5], "highway=footway").Way(13, [4, 1], "highway=footway").Way(14, [5, 2], "highway=footway");

    [Fact]
    public void The_nearest_point_on_the_line_with_its_share_and_distance()
    {
        var snap = Snapper(RoadMode.Car).Snap(TinyMap.Point(100, 20)).Snap.ShouldNotBeNull();
        snap.Metres.ShouldBe(20, 0.05);
        // 100 m of the 400 m to the bend and 300 m beyond it; node 2 is a junction, so that the piece ends there.
        snap.Fraction.ShouldBe(0.25, 0.001);
        snap.Point.MetresTo(TinyMap.Point(100, 0)).ShouldBe(0, 0.05);
    }

    [Fact]
    public void Only_roads_of_the_mode_count() =>
        (Snapper(RoadMode.Walk).Snap(TinyMap.Point(100, 20)).Snap!.Value.Metres, Snapper(RoadMode.Car).Snap(TinyMap.Point(100, 20)).Snap!.Value.Metres)
            .ShouldSatisfyAllConditions(m => m.Item1.ShouldBe(10, 0.05), m => m.Item2.ShouldBe(20, 0.05));

    [Theory]
    [InlineData(149.5, true)]
    [InlineData(150.5, false)]
    [InlineData(3000, false)]
    public void Beyond_the_limit_the_distance_is_told(double south, bool found)
    {
        var result = Snapper(RoadMode.EBike).Snap(TinyMap.Point(200, -south));
        (result.Snap is not null).ShouldBe(found);
        if (found)
            return;
        result.Issue.ShouldNotBeNull().Code.ShouldBe(RoadCodes.TooFar);
        var metres = $"{south:0}";
        result.Issue.Chinese.ShouldContain(metres);
        result.Issue.English.ShouldContain(metres);
    }

    [Fact]
    public void The_limit_can_be_set()
    {
        new RoadSnapper(Graph(RoadMode.Car), limitMetres: 10).Snap(TinyMap.Point(100, 20)).Issue.ShouldNotBeNull().Code.ShouldBe(RoadCodes.TooFar);
        Should.Throw<ArgumentOutOfRangeException>(() => new RoadSnapper(Graph(RoadMode.Car), limitMetres: 0));
    }

    [Fact]
    public void A_graph_without_roads_of_the_mode_says_so()
    {
        var graph = new TinyMap().Node(1, 0, 0).Node(2, 100, 0).Way(11, [1, 2], "highway=footway").Import();
        new RoadSnapper(ModeGraph.Build(graph, DefaultSpeeds.Table, RoadMode.Car, 0)).Snap(TinyMap.Point(50, 0)).Issue.ShouldNotBeNull().Code.ShouldBe(RoadCodes.NoRoadOfMode);
    }

    // Against all segments tried one after the other, near, far and outside of the grid; level and upright lines among them.
    [Fact]
    public void The_grid_finds_what_trying_all_finds()
    {
        var rng = new Rng(9);
        var map = new TinyMap();
        for (var i = 0; i < 120; i++)
        {
            var (x, y) = (rng.Next(6000), rng.Next(4000));
            map.Node((3 * i) + 1, x, y).Node((3 * i) + 2, rng.Chance(0.2) ? x : x + rng.Next(-900, 900), y + rng.Next(-300, 300)).Node((3 * i) + 3, x + rng.Next(-500, 500), rng.Chance(0.2) ? y : y + rng.Next(-900, 900))
                .Way(1000 + i, [(3 * i) + 1, (3 * i) + 2, (3 * i) + 3], "highway=residential");
            if (i > 0)
                map.Way(2000 + i, [(3 * i) - 2, (3 * i) + 1], "highway=residential");
        }
        var graph = map.Import();
        var snapper = new RoadSnapper(ModeGraph.Build(graph, DefaultSpeeds.Table, RoadMode.Walk, 0), limitMetres: 1e6);
        for (var i = 0; i < 400; i++)
        {
            var place = TinyMap.Point(rng.Next(-3000, 9000), rng.Next(-3000, 7000));
            var snap = snapper.Snap(place).Snap.ShouldNotBeNull();
            snap.Metres.ShouldBe(Nearest(graph, place), 0.02 + (snap.Metres * 2e-4));
        }
    }

    private static ModeGraph Graph(RoadMode mode) => ModeGraph.Build(_map.Import(), DefaultSpeeds.Table, mode, DefaultSpeeds.WholeDay);

    private static RoadSnapper Snapper(RoadMode mode) => new(Graph(mode));

    // Golden-section search along every segment: no plane, no formula shared with the product.
    private static double Nearest(RoadGraph graph, Wgs84Point place)
    {
        var best = double.PositiveInfinity;
        for (var edge = 0; edge < graph.EdgeCount; edge++)
        {
            var line = graph.Line(edge);
            for (var i = 1; i < line.Length; i++)
                best = Math.Min(best, Nearest(line[i - 1], line[i], place));
        }
        return best;
    }

    private static double Nearest(Wgs84Point from, Wgs84Point to, Wgs84Point place)
    {
        double At(double share) => place.MetresTo(new Wgs84Point(from.Longitude + (share * (to.Longitude - from.Longitude)), from.Latitude + (share * (to.Latitude - from.Latitude))));
        var (low, high) = (0.0, 1.0);
        for (var step = 0; step < 40; step++)
        {
            var (a, b) = (low + (0.382 * (high - low)), low + (0.618 * (high - low)));
            (low, high) = At(a) < At(b) ? (low, b) : (a, high);
        }
        return At((low + high) / 2);
    }
}
