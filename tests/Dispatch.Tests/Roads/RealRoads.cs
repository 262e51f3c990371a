using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Roads;
using Dispatch.Roads.Graphs;
using Dispatch.Roads.Matrices;
using Dispatch.Roads.Osm;
using Dispatch.Roads.Snapping;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Roads;

/// <summary>Real extracts kept beside the repository, read once for all tests; skipped where they are absent.</summary>
internal static class RealRoads
{
    private static readonly Lazy<RoadGraph> _shanghai = new(() => Import("roads", "shanghai_centre_r5km.osm"));

    /// <summary>Five kilometres round the centre of Shanghai.</summary>
    public static RoadGraph Shanghai() => _shanghai.Value;

    /// <summary>Imports an extract of geodata.</summary>
    public static RoadGraph Import(params string[] parts)
    {
        var imported = OsmImport.Run(SharedFiles.Path(["geodata", .. parts]), cancel: TestContext.Current.CancellationToken);
        return imported.Graph ?? throw new InvalidOperationException(string.Join('\n', imported.Issues.Select(i => i.English)));
    }

    /// <summary>A matrix of random points equals Dijkstra's in at least 2,000 pairs: time and distance, both rounded up.</summary>
    public static void CompareWithDijkstra(RoadGraph roads, RoadMode mode, int rows = 32)
    {
        var cancel = TestContext.Current.CancellationToken;
        var profiles = new RoadProfiles(roads);
        var rng = new Rng(2026);
        var points = new List<Wgs84Point>();
        var snaps = new List<RoadSnap>();
        while (points.Count < 2 * rows)
        {
            var vertex = roads.VertexPoint(rng.Next(roads.VertexCount));
            var point = new Wgs84Point(vertex.Longitude + (0.001 * rng.NextDouble()), vertex.Latitude + (0.001 * rng.NextDouble()));
            if (profiles.Snap(point, mode, 0, cancel).Snap is not { } snap)
                continue;
            points.Add(point);
            snaps.Add(snap);
        }
        var travel = new RoadMatrices(profiles).Make(points, mode, 0, cancel).Travel;
        var profile = profiles.Get(mode, 0, cancel);
        var plain = new PlaceNetwork(profile.Graph, snaps, profile.WalkKmPerHour);
        var pairs = 0;
        for (var from = 0; from < rows; from++)
        {
            var costs = plain.From(from);
            for (var to = 0; to < points.Count; to++)
            {
                var expected = costs[to] is { } c ? ((int)c.Seconds, (int)c.Metres) : (TravelMatrix.Unreachable, TravelMatrix.Unreachable);
                (travel.Duration(from, to), travel.Distance(from, to)).ShouldBe(expected, $"{mode}: {from} to {to}");
                pairs++;
            }
        }
        pairs.ShouldBeGreaterThanOrEqualTo(2000);
    }
}
