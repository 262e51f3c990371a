using Dispatch.Roads;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Roads.Osm;

/// <summary>Who may use a way: w = on foot, c = bicycle and e-bike, m = car.</summary>
public sealed class AccessTests
{
    [Theory]
    [InlineData("wcm", "highway=primary")]
    [InlineData("wcm", "highway=trunk")]
    [InlineData("m", "highway=trunk", "motorroad=yes")]
    [InlineData("m", "highway=trunk", "bridge=viaduct")]
    [InlineData("m", "highway=trunk", "maxspeed=80")]
    [InlineData("cm", "highway=trunk", "maxspeed=80", "bicycle=yes")]
    [InlineData("wcm", "highway=living_street")]
    [InlineData("wcm", "highway=service")]
    [InlineData("wc", "highway=path")]
    [InlineData("wc", "highway=cycleway")]
    [InlineData("w", "highway=footway")]
    [InlineData("wc", "highway=footway", "bicycle=yes")]
    [InlineData("w", "highway=steps")]
    [InlineData("w", "highway=pedestrian", "area=yes")]
    [InlineData("", "highway=service", "area=yes")]
    [InlineData("", "highway=construction")]
    [InlineData("", "building=yes")]
    [InlineData("", "highway=residential", "access=private")]
    [InlineData("w", "highway=residential", "access=private", "foot=yes")]
    [InlineData("cm", "highway=residential", "foot=no")]
    [InlineData("wm", "highway=residential", "bicycle=no")]
    [InlineData("wm", "highway=residential", "bicycle=dismount")]
    [InlineData("wc", "highway=residential", "motor_vehicle=no")]
    [InlineData("w", "highway=residential", "vehicle=no")]
    [InlineData("wc", "highway=residential", "vehicle=no", "bicycle=designated")]
    [InlineData("wcm", "highway=residential", "access=no", "access=yes", "foot=designated", "vehicle=destination")]
    [InlineData("wcm", "highway=residential", "access=destination")]
    [InlineData("wcm", "highway=residential", "access=of course")]
    [InlineData("wc", "route=ferry")]
    [InlineData("w", "route=ferry", "bicycle=no")]
    [InlineData("", "highway=ferry")]
    public void Users_follow_the_tags(string expected, params string[] tags)
    {
        var imported = TinyMap.Import(new TinyMap().Node(1, 0, 0).Node(2, 100, 0).Way(11, [1, 2], tags).ToXml());
        if (expected.Length == 0)
        {
            imported.Graph.ShouldBeNull();
            imported.Issues.ShouldHaveSingleItem().Code.ShouldBe(RoadCodes.NoRoads);
            return;
        }
        var graph = imported.Graph.ShouldNotBeNull();
        var users = string.Concat(new[] { ('w', RoadMode.Walk), ('c', RoadMode.EBike), ('m', RoadMode.Car) }.Where(u => graph.Allows(0, true, u.Item2)).Select(u => u.Item1));
        users.ShouldBe(expected);
    }

    // A street of two halves with a barrier between: who passes it gets from end to end.
    [Theory]
    [InlineData("wc", "barrier=bollard")]
    [InlineData("wcm", "barrier=gate")]
    [InlineData("", "barrier=gate", "access=private")]
    [InlineData("w", "barrier=gate", "access=no", "foot=yes")]
    [InlineData("wcm", "barrier=lift_gate")]
    [InlineData("wcm", "barrier=bollard", "motor_vehicle=yes")]
    [InlineData("w", "barrier=turnstile")]
    [InlineData("", "barrier=wall")]
    [InlineData("wc", "barrier=strange")]
    [InlineData("wcm", "access=private")]
    public void Barriers_let_through_whom_they_may(string expected, params string[] tags)
    {
        var map = new TinyMap().Node(1, 0, 0).Node(2, 100, 0, tags).Node(3, 250, 0).Way(11, [1, 2, 3], "highway=residential");
        var graph = map.Import();
        var users = string.Concat(new[] { ('w', RoadMode.Walk), ('c', RoadMode.EBike), ('m', RoadMode.Car) }.Where(u => map.Metres(graph, u.Item2, 1, 3) is > 249 and < 251).Select(u => u.Item1));
        users.ShouldBe(expected);
    }

    [Fact]
    public void A_barrier_for_cars_does_not_cut_a_footway() =>
        new TinyMap().Node(1, 0, 0).Node(2, 100, 0, "barrier=bollard").Node(3, 250, 0).Way(11, [1, 2, 3], "highway=footway").Import().EdgeCount.ShouldBe(1);

    [Theory]
    [InlineData("50", 50)]
    [InlineData("50 km/h", 50)]
    [InlineData("30 mph", 48)]
    [InlineData("CN:urban", 0)]
    [InlineData("none", 0)]
    [InlineData("", 0)]
    [InlineData("999", 255)]
    [InlineData("50;30", 0)]
    public void Speed_limits_are_read(string tag, int expected) =>
        new TinyMap().Node(1, 0, 0).Node(2, 100, 0).Way(11, [1, 2], "highway=primary", $"maxspeed={tag}").Import().EdgeMaxSpeed[0].ShouldBe((byte)expected);
}
