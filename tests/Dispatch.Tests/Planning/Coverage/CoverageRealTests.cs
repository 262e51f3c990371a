using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Compounds;
using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Planning.Coverage;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.Reach;
using Dispatch.Roads;
using Dispatch.Roads.Graphs;
using Dispatch.Roads.Routing;
using Dispatch.Roads.Snapping;
using Dispatch.TestData;
using Dispatch.Tests.Roads;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Coverage;

/// <summary>Coverage on real networks against a plain Dijkstra that knows nothing of it.</summary>
public sealed class CoverageRealTests
{
    private const int Places = 300;
    private const int Doors = 12;
    private const double ToTheMetre = 1;

    /// <summary>The centre of Shanghai.</summary>
    [Fact]
    public void Shanghai_agrees_to_the_metre() => Compare(RealRoads.Shanghai());

    /// <summary>A whole city: Porto Alegre, 2,000 km of roads.</summary>
    [Fact]
    public void Whole_city_agrees_to_the_metre() => Compare(RealRoads.Import("fixtures", "porto-alegre_poa_osm.pbf"));

    private static void Compare(RoadGraph roads)
    {
        var graph = ModeGraph.Build(roads, roads.Speeds, RoadMode.Walk, 0);
        var snapper = new RoadSnapper(graph);
        var rng = new Rng(8);
        var (points, snaps) = Draw(roads, snapper, rng);
        var network = new PlaceNetwork(graph, snaps, RoadProfile.WalkSpeed(roads.Speeds, 0), lengthOnly: true);
        var exact = Enumerable.Range(0, Doors).Select(network.Exact).ToArray();
        var nearest = Enumerable.Range(0, points.Count).Select(i => exact.Min(row => row[i]?.Millimetres)).ToArray();
        var registers = Registers(points);
        var options = new CoverageOptions();
        var walks = new RoadWalking(roads);
        var report = new StudyCoverage(new StraightLineSource(), walks).Run(registers, SmallDay.Date, options: options);
        foreach (var minutes in options.Minutes)
        {
            var row = report.Rows.Single(r => r.StreetCode.Length == 9 && r.Service == CoverageServices.WalkToCanteen && r.Minutes == minutes);
            row.Covered.ShouldBe(Enumerable.Range(Doors, Places).Count(i => nearest[i] <= options.Metres(minutes) * 1000));
            row.Covered!.Value.ShouldBeInRange(3, Places - 3);
        }

        foreach (var outside in report.Outside.Where(o => o is { Service: CoverageServices.WalkToCanteen, Value: not null }))
            Math.Abs(outside.Value!.Value - (nearest[int.Parse(outside.ElderId[1..])]!.Value / 1000.0)).ShouldBeLessThanOrEqualTo(ToTheMetre);
        AreasAgree(walks, registers, options, snaps, nearest);
    }

    /// <summary>A place on the road lies in the drawn area if and only if it is within the walk, but for the last metre.</summary>
    private static void AreasAgree(RoadWalking walks, DistrictRegisters registers, CoverageOptions options, List<RoadSnap> snaps, long?[] nearest)
    {
        using var stream = new MemoryStream();
        new CoverageAreas(walks).Write(stream, registers, options, CoverageServices.WalkToCanteen);
        using var json = System.Text.Json.JsonDocument.Parse(stream.ToArray());
        var wrong = new List<string>();
        foreach (var feature in json.RootElement.GetProperty("features").EnumerateArray())
        {
            var limit = feature.GetProperty("properties").GetProperty("metres").GetDouble();
            var area = PreparedGeometryFactory.Prepare(Polygons(feature.GetProperty("geometry").GetProperty("coordinates")));
            for (var i = Doors; i < snaps.Count; i++)
            {
                var over = nearest[i] is { } mm ? (mm / 1000.0) - snaps[i].Metres - limit : double.MaxValue;
                if (Math.Abs(over) > ToTheMetre && area.Covers(new Point(snaps[i].Point.Longitude, snaps[i].Point.Latitude)) != over < 0)
                    wrong.Add($"{limit}: place {i} is {over} m over");
            }
        }

        json.RootElement.GetProperty("features").GetArrayLength().ShouldBe(options.Minutes.Length);
        wrong.ShouldBeEmpty();
    }

    private static MultiPolygon Polygons(System.Text.Json.JsonElement coordinates)
    {
        static LinearRing Ring(System.Text.Json.JsonElement ring) => new([.. ring.EnumerateArray().Select(c => new Coordinate(c[0].GetDouble(), c[1].GetDouble()))]);
        var polygons = coordinates.EnumerateArray().Select(p => p.EnumerateArray().Select(Ring).ToArray()).Select(r => new Polygon(r[0], r[1..]));
        return new MultiPolygon([.. polygons]);
    }

    /// <summary>Doors first, then gates, all on the network by up to some tens of metres. The gates lie within two kilometres of a door.</summary>
    private static (List<Wgs84Point> Points, List<RoadSnap> Snaps) Draw(RoadGraph roads, RoadSnapper snapper, Rng rng)
    {
        var (points, snaps) = (new List<Wgs84Point>(), new List<RoadSnap>());
        while (points.Count < Doors + Places)
        {
            var vertex = roads.VertexPoint(rng.Next(roads.VertexCount));
            var point = new Wgs84Point(vertex.Longitude + (0.0006 * rng.NextDouble()), vertex.Latitude + (0.0006 * rng.NextDouble()));
            if (snapper.Snap(point).Snap is not { } snap || (points.Count >= Doors && points.Take(Doors).Min(d => d.MetresTo(point)) > 1000))
                continue;
            points.Add(point);
            snaps.Add(snap);
        }

        return (points, snaps);
    }

    private static DistrictRegisters Registers(List<Wgs84Point> points) => SmallDay.Registers() with
    {
        Canteens = [.. Enumerable.Range(0, Doors).Select(i => new Canteen { Id = $"C{i}", Name = "食堂", StreetCode = SmallDay.Street, Gate = points[i], Diets = [Diet.Ordinary] })],
        CanteenSlots = [],
        Compounds = [.. Enumerable.Range(Doors, Places).Select(i => new Compound { Id = $"X{i}", Name = "小区", StreetCode = SmallDay.Street, Gate = points[i] })],
        Buildings = [],
        Elders = [.. Enumerable.Range(Doors, Places).Select(i => new Elder { Id = $"E{i}", Name = "老人", CompoundId = $"X{i}" })],
        MealOrders = [],
        VisitOrders = [],
    };
}
