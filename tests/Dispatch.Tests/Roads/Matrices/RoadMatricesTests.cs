using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Roads;
using Dispatch.Roads.Caching;
using Dispatch.Roads.Matrices;
using Dispatch.Roads.Routes;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Roads.Matrices;

public sealed class RoadMatricesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("road-matrices-");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>A matrix equals Dijkstra's over the same places put in as vertices, and the single questions.</summary>
    [Theory]
    [InlineData(RoadMode.Car)]
    [InlineData(RoadMode.Walk)]
    public void Matrix_equals_Dijkstra_and_single_questions(RoadMode mode)
    {
        var profiles = Profiles(5);
        var points = Points(60, 5);
        var matrix = Make(profiles, points, mode);
        matrix.OffRoad.ShouldBeEmpty();
        var places = points.Select(p => profiles.Snap(p, mode, 0, Cancel).Snap!.Value).ToList();
        var profile = profiles.Get(mode, 0, Cancel);
        var plain = new PlaceNetwork(profile.Graph, places, profile.WalkKmPerHour);
        var finder = new RouteFinder(profile);
        for (var from = 0; from < points.Count; from++)
        {
            var costs = plain.From(from);
            for (var to = 0; to < points.Count; to++)
            {
                (matrix.Travel.Duration(from, to), matrix.Travel.Distance(from, to)).ShouldBe(((int)costs[to]!.Value.Seconds, (int)costs[to]!.Value.Metres));
                if (from != to)
                    finder.Find(places[from], places[to])!.Seconds.ShouldBe(matrix.Travel.Duration(from, to));
            }
        }
    }

    /// <summary>Rounding up keeps the triangle inequality of times where no turn is banned.</summary>
    [Fact]
    public void Way_by_a_third_place_is_never_shorter()
    {
        var travel = Make(Profiles(8), Points(50, 8), RoadMode.EBike).Travel;
        for (var a = 0; a < travel.Size; a++)
            for (var b = 0; b < travel.Size; b++)
                for (var c = 0; c < travel.Size; c++)
                    if (travel.Duration(a, c) > travel.Duration(a, b) + travel.Duration(b, c))
                        Assert.Fail($"{a} → {c} takes longer than by {b}.");
    }

    /// <summary>Points of equal coordinates have the same row and 0 between them; a point off the road has none and is told of.</summary>
    [Fact]
    public void Equal_points_and_points_off_the_road()
    {
        var points = Points(3, 2);
        points.Add(points[1]);
        points.Add(new Wgs84Point(122.5, 1));
        var (travel, offRoad) = Make(Profiles(2), points, RoadMode.Walk);
        (travel.Duration(1, 3), travel.Distance(3, 1), travel.Duration(4, 4)).ShouldBe((0, 0, 0));
        travel.Duration(0, 3).ShouldBe(travel.Duration(0, 1));
        offRoad.Select(o => (o.Index, o.Issue.Code)).ShouldBe([(4, RoadCodes.TooFar)]);
        for (var i = 0; i < 4; i++)
            (travel.Duration(i, 4), travel.Distance(4, i)).ShouldBe((TravelMatrix.Unreachable, TravelMatrix.Unreachable));
    }

    /// <summary>Threads and the cache change nothing; the second time both the hierarchy and the matrix come from disk; another band is another matrix.</summary>
    [Fact]
    public void Cache_and_threads_change_nothing()
    {
        var points = Points(40, 4);
        var plain = Make(Profiles(4), points, RoadMode.Car).Travel;
        Figures(0).ShouldBe((0, 2));
        Figures(0).ShouldBe((2, 0));
        Figures(1).ShouldBe((0, 2));

        (long Hits, long Misses) Figures(int band)
        {
            var cache = new RoadCache(new RoadCacheOptions(_folder.FullName), TimeProvider.System);
            var profiles = new RoadProfiles(GridTown.Make(8, 4), new RoadTravelOptions { Threads = 1 + band }, cache);
            var travel = new RoadMatrices(profiles).Make(points, RoadMode.Car, band, Cancel).Travel;
            travel.Durations.SequenceEqual(plain.Durations).ShouldBe(band == 0);
            travel.Distances.SequenceEqual(plain.Distances).ShouldBe(band == 0);
            return (cache.Figures.Hits, cache.Figures.Misses);
        }
    }

    /// <summary>Bands with the same speeds share a profile: walking is as fast all day.</summary>
    [Fact]
    public void Bands_with_the_same_speeds_share_a_profile()
    {
        var profiles = Profiles(3);
        profiles.Get(RoadMode.Walk, 1, Cancel).ShouldBeSameAs(profiles.Get(RoadMode.Walk, 0, Cancel));
        profiles.Get(RoadMode.Car, 1, Cancel).ShouldNotBeSameAs(profiles.Get(RoadMode.Car, 0, Cancel));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static RoadProfiles Profiles(ulong seed) => new(GridTown.Make(8, seed));

    private static RoadMatrix Make(RoadProfiles profiles, IReadOnlyList<Wgs84Point> points, RoadMode mode) =>
        new RoadMatrices(profiles).Make(points, mode, 0, Cancel);

    private static List<Wgs84Point> Points(int count, ulong seed)
    {
        var rng = new Rng(seed);
        return [.. Enumerable.Range(0, count).Select(_ => new Wgs84Point(121 + (0.008 * rng.NextDouble()), 0.008 * rng.NextDouble()))];
    }
}
