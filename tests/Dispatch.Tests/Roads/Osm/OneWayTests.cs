using Dispatch.Roads;
using Dispatch.Roads.Graphs;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Roads.Osm;

/// <summary>One-way tags by kind of user: f = forward, b = backward, in the order walk, cycle, car.</summary>
public sealed class OneWayTests
{
    [Theory]
    [InlineData("fb fb fb", "highway=residential")]
    [InlineData("fb f f", "highway=residential", "oneway=yes")]
    [InlineData("fb f f", "highway=residential", "oneway=1")]
    [InlineData("fb b b", "highway=residential", "oneway=-1")]
    [InlineData("fb - -", "highway=residential", "oneway=reversible")]
    [InlineData("fb fb fb", "highway=residential", "oneway=alternating")]
    [InlineData("fb fb f", "highway=residential", "oneway=yes", "oneway:bicycle=no")]
    [InlineData("fb f fb", "highway=residential", "oneway:bicycle=yes")]
    [InlineData("fb fb f", "highway=residential", "oneway=yes", "cycleway=opposite_lane")]
    [InlineData("fb fb f", "highway=residential", "oneway=yes", "cycleway:left=opposite_track")]
    [InlineData("fb fb f", "highway=residential", "oneway=yes", "cycleway:left=lane", "cycleway:left:oneway=-1")]
    [InlineData("fb f f", "highway=residential", "oneway=yes", "cycleway=lane")]
    [InlineData("fb fb b", "highway=residential", "oneway=-1", "oneway:bicycle=no")]
    [InlineData("fb f f", "highway=residential", "junction=roundabout")]
    [InlineData("fb fb fb", "highway=residential", "junction=roundabout", "oneway=no")]
    [InlineData("- - f", "highway=motorway")]
    [InlineData("- - fb", "highway=motorway_link")]
    [InlineData("- - f", "highway=motorway_link", "oneway=yes")]
    [InlineData("f - -", "highway=steps", "conveying=forward")]
    [InlineData("b - -", "highway=steps", "conveying=backward")]
    [InlineData("f fb fb", "highway=residential", "oneway:foot=yes")]
    [InlineData("fb fb f", "highway=residential", "motor_vehicle:backward=no")]
    public void Directions_follow_the_tags(string expected, params string[] tags)
    {
        var graph = new TinyMap().Node(1, 0, 0).Node(2, 100, 0).Way(11, [1, 2], tags).Import();
        string.Join(' ', new[] { RoadMode.Walk, RoadMode.EBike, RoadMode.Car }.Select(m => Directions(graph, m))).ShouldBe(expected);
    }

    private static string Directions(RoadGraph graph, RoadMode mode) => (graph.Allows(0, forward: true, mode), graph.Allows(0, forward: false, mode)) switch
    {
        (true, true) => "fb",
        (true, false) => "f",
        (false, true) => "b",
        _ => "-",
    };
}
