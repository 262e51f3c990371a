using Dispatch.Roads;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Roads.Osm;

/// <summary>Shortest ways obey tagged turn restrictions.</summary>
public sealed class TurnRestrictionTests
{
    // North 150 m, west and south 100 m, east 300 m of a crossing (5); a slanting street joins north and west (180.3 m).
    private const long South = 1, West = 2, NorthEnd = 3, EastEnd = 4, Middle = 5;

    private static TinyMap Crossing() => new TinyMap()
        .Node(South, 0, -100).Node(West, -100, 0).Node(NorthEnd, 0, 150).Node(EastEnd, 300, 0).Node(Middle, 0, 0)
        .Way(11, [South, Middle], "highway=tertiary").Way(12, [Middle, West], "highway=tertiary").Way(13, [Middle, NorthEnd], "highway=tertiary")
        .Way(14, [Middle, EastEnd], "highway=tertiary").Way(15, [NorthEnd, West], "highway=tertiary");

    private static double Metres(TinyMap map, RoadMode mode, long from, long to) => map.Metres(map.Import(), mode, from, to).ShouldNotBeNull();

    [Fact]
    public void Without_restrictions_the_crossing_is_driven_straight() => Metres(Crossing(), RoadMode.Car, South, West).ShouldBe(200, 0.1);

    [Theory]
    [InlineData(RoadMode.Car, 430.3)]
    [InlineData(RoadMode.EBike, 430.3)]
    [InlineData(RoadMode.Walk, 200)]
    public void No_left_turn_sends_vehicles_round_the_block(RoadMode mode, double metres)
    {
        var map = Crossing().Turn(11, Middle, 12, "restriction=no_left_turn");
        Metres(map, mode, South, West).ShouldBe(metres, 0.2);
        Metres(map, mode, South, EastEnd).ShouldBe(400, 0.2);
        Metres(map, mode, NorthEnd, West).ShouldBe(180.3, 0.2);
        map.Import().Figures.RestrictionsUsed.ShouldBe(1);
    }

    // Only straight on: to the east by turning round in the north, 100 + 150 + 150 + 300.
    [Fact]
    public void Only_straight_on_bans_every_other_turn()
    {
        var map = Crossing().Turn(11, Middle, 13, "restriction=only_straight_on");
        Metres(map, RoadMode.Car, South, NorthEnd).ShouldBe(250, 0.2);
        Metres(map, RoadMode.Car, South, West).ShouldBe(430.3, 0.2);
        Metres(map, RoadMode.Car, South, EastEnd).ShouldBe(700, 0.2);
        Metres(map, RoadMode.Car, West, EastEnd).ShouldBe(400, 0.2);
    }

    [Fact]
    public void Except_bicycle_lets_bicycles_turn()
    {
        var map = Crossing().Turn(11, Middle, 12, "restriction=no_left_turn", "except=psv;bicycle");
        Metres(map, RoadMode.EBike, South, West).ShouldBe(200, 0.2);
        Metres(map, RoadMode.Car, South, West).ShouldBe(430.3, 0.2);
    }

    [Fact]
    public void A_restriction_of_motor_cars_binds_cars_only()
    {
        var map = Crossing().Turn(11, Middle, 12, "restriction:motorcar=no_left_turn");
        Metres(map, RoadMode.Bicycle, South, West).ShouldBe(200, 0.2);
        Metres(map, RoadMode.Car, South, West).ShouldBe(430.3, 0.2);
    }

    // From 6 one must go on to 2 and comes back to 5: by turning round at 2 (4 × 100 m) or, where that is banned, round the loop there (200 + 2 × 141.4 m more).
    [Theory]
    [InlineData(false, 400)]
    [InlineData(true, 882.8)]
    public void No_u_turn_sends_vehicles_round_the_loop(bool banned, double metres)
    {
        var map = new TinyMap().Node(1, 0, 0).Node(2, 100, 0).Node(3, 300, 0).Node(4, 200, 100).Node(5, 0, -100).Node(6, -100, 0)
            .Way(10, [6, 1], "highway=tertiary").Way(11, [1, 2], "highway=tertiary").Way(12, [2, 3, 4, 2], "highway=tertiary")
            .Way(13, [1, 5], "highway=tertiary").Way(14, [5, 6], "highway=tertiary", "oneway=yes").Turn(10, 1, 11, "restriction=only_straight_on");
        if (banned)
            map.Turn(11, 2, 11, "restriction=no_u_turn");
        Metres(map, RoadMode.Car, 6, 5).ShouldBe(metres, 0.5);
    }

    // From 11 over way 13 to 16 banned: 4 is reached from the south only by way of the slanting street and back.
    [Fact]
    public void A_restriction_over_a_way_bans_the_whole_sequence_only()
    {
        var map = Crossing().Node(6, 100, 150).Way(16, [NorthEnd, 6], "highway=tertiary");
        map.Relations.Add((1, [("way", 11, "from"), ("way", 13, "via"), ("way", 16, "to")], ["type=restriction", "restriction=no_right_turn"]));
        var graph = map.Import();
        graph.Figures.RestrictionsUsed.ShouldBe(1);
        map.Metres(graph, RoadMode.Car, South, NorthEnd).ShouldNotBeNull().ShouldBe(250, 0.2);
        map.Metres(graph, RoadMode.Car, West, 6).ShouldNotBeNull().ShouldBe(280.3, 0.2);
        // 100 + 100 + 180.3 + 100 by the west.
        map.Metres(graph, RoadMode.Car, South, 6).ShouldNotBeNull().ShouldBe(480.3, 0.2);
        map.Metres(graph, RoadMode.Car, EastEnd, 6).ShouldNotBeNull().ShouldBe(550, 0.2);
    }

    [Theory]
    [InlineData("restriction=no_left_turn", "hour_on=07:00")]
    [InlineData("restriction:hgv=no_left_turn", "note=lorries")]
    [InlineData("restriction:conditional=no_left_turn @ (Mo-Fr 07:00-09:00)", "note=hours")]
    [InlineData("restriction=left_turn", "note=no such value")]
    [InlineData("restriction=no_left_turn", "except=vehicle")]
    public void What_cannot_be_used_is_counted_and_told(params string[] tags)
    {
        var imported = TinyMap.Import(Crossing().Turn(11, Middle, 12, tags).ToXml());
        imported.Graph.ShouldNotBeNull().Figures.RestrictionsIgnored.ShouldBe(1);
        imported.Graph.Restrictions.ShouldBeEmpty();
        imported.Issues.ShouldHaveSingleItem().Code.ShouldBe(RoadCodes.IgnoredRestrictions);
    }

    // Ways 11 and 17 are one street that is not cut at the crossing: which half is meant, nobody knows.
    [Fact]
    public void An_ambiguous_restriction_is_ignored()
    {
        var map = new TinyMap().Node(1, 0, -100).Node(2, 0, 100).Node(3, 100, 0).Node(5, 0, 0)
            .Way(11, [1, 5, 2], "highway=tertiary").Way(12, [5, 3], "highway=tertiary").Turn(11, 5, 12, "restriction=no_right_turn");
        map.Import().Figures.RestrictionsIgnored.ShouldBe(1);
    }

    // The same street one-way to the north: only its southern half arrives.
    [Fact]
    public void A_one_way_street_makes_it_clear()
    {
        var map = new TinyMap().Node(1, 0, -100).Node(2, 0, 100).Node(3, 100, 0).Node(5, 0, 0)
            .Way(11, [1, 5, 2], "highway=tertiary", "oneway=yes").Way(12, [5, 3], "highway=tertiary").Turn(11, 5, 12, "restriction=no_right_turn");
        map.Import().Figures.RestrictionsUsed.ShouldBe(1);
    }
}
