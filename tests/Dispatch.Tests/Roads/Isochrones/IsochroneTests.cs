using Dispatch.Core.Units;
using Dispatch.Roads;
using Dispatch.Roads.Isochrones;
using Dispatch.Roads.Routing;
using Dispatch.Roads.Speeds;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Roads.Isochrones;

public sealed class IsochroneTests
{
    /// <summary>Made-up towns: the map's answer equals the independent Dijkstra's, and the area draws exactly that on the network.</summary>
    [Theory]
    [InlineData(RoadMode.Walk)]
    [InlineData(RoadMode.Car)]
    public void Area_and_map_agree_with_distances(RoadMode mode)
    {
        for (var seed = 0UL; seed < 4; seed++)
        {
            var profile = RoadProfile.Build(GridTown.Make(9, seed), DefaultSpeeds.Table, mode, 0, TestContext.Current.CancellationToken);
            var check = new ReachCheck(profile, new Rng(seed), places: 200);
            check.Run(mode == RoadMode.Walk ? ReachLimit.OfMetres(400 + (40 * (double)seed)) : ReachLimit.OfMinutes(2));
            check.Wrong.ShouldBeEmpty();
            check.Within.ShouldBeInRange(5, 195);
        }
    }

    /// <summary>Minutes and metres say the same where the speed is the same everywhere: 6 minutes at 4 km/h are 400 m.</summary>
    [Fact]
    public void Minutes_and_metres_of_walking_agree()
    {
        var profile = Town(3);
        var origin = GridTown.AnyPlace(profile.Graph, new Rng(1));
        var (minutes, metres) = (new ReachMap(profile.Graph, profile.WalkKmPerHour, origin, ReachLimit.OfMinutes(6)), new ReachMap(profile.Graph, profile.WalkKmPerHour, origin, ReachLimit.OfMetres(400)));
        minutes.Costs.Keys.Order().ShouldBe(metres.Costs.Keys.Order());
        IsochroneMaker.Make(minutes).SquareMetres.ShouldBe(IsochroneMaker.Make(metres).SquareMetres, tolerance: 20);
    }

    /// <summary>The parts within reach and the parts out of reach together are the edge.</summary>
    [Fact]
    public void Reached_and_missed_parts_make_up_the_edge()
    {
        var profile = Town(5);
        var map = new ReachMap(profile.Graph, profile.WalkKmPerHour, GridTown.AnyPlace(profile.Graph, new Rng(2)), ReachLimit.OfMetres(150));
        var cut = 0;
        for (var edge = 0; edge < profile.Graph.Roads.EdgeCount; edge++)
        {
            var parts = map.Reached(edge).Concat(map.Missed(edge)).OrderBy(p => p.From).ToList();
            (parts[0].From, parts[^1].To).ShouldBe((0, 1));
            parts.Zip(parts.Skip(1)).ShouldAllBe(p => p.First.To == p.Second.From);
            cut += parts.Count - 1;
        }
        cut.ShouldBeGreaterThan(2);
    }

    /// <summary>A place whose walk to the road alone passes the limit reaches nothing but itself.</summary>
    [Fact]
    public void Limit_shorter_than_the_walk_to_the_road()
    {
        var profile = Town(3);
        var origin = GridTown.AnyPlace(profile.Graph, new Rng(1)) with { Metres = 30 };
        var area = IsochroneMaker.Make(new ReachMap(profile.Graph, profile.WalkKmPerHour, origin, ReachLimit.OfMetres(20)));
        area.Area.IsEmpty.ShouldBeTrue();
        area.Reach.Contains(origin).ShouldBeTrue();
        area.Reach.Contains(origin with { Fraction = 0.99, Metres = 0 }).ShouldBeFalse();
    }

    /// <summary>Limits out of range are refused.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(1e9)]
    public void Limits_have_a_range(double value)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => ReachLimit.OfMinutes(value));
        Should.Throw<ArgumentOutOfRangeException>(() => ReachLimit.OfMetres(value));
    }

    private static RoadProfile Town(ulong seed) =>
        RoadProfile.Build(GridTown.Make(9, seed), DefaultSpeeds.Table, RoadMode.Walk, 0, TestContext.Current.CancellationToken);
}
