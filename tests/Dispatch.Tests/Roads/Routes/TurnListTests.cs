using Dispatch.Core.Units;
using Dispatch.Roads;
using Dispatch.Roads.Graphs;
using Dispatch.Roads.Routes;
using Dispatch.Roads.Routing;
using Dispatch.Roads.Snapping;
using Dispatch.Roads.Speeds;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Roads.Routes;

public sealed class TurnListTests
{
    private const int Hundred = 8993; // ten-millionths of a degree in 100 m at the equator

    /// <summary>North on 南京路 through a crossing, right into 西藏路, left into a road without a name, and the gate 12 m off it.</summary>
    [Fact]
    public void Turns_are_named_and_measured()
    {
        var (roads, profile) = Town();
        var route = new RouteFinder(profile).Find(Place(roads, 0, 0.5, 3), Place(roads, 3, 0.5, 12))!;
        var steps = TurnList.Of(roads, route);
        steps.Select(s => (s.Kind, s.Street, s.Metres)).ShouldBe(
        [
            (TurnKind.Depart, "南京路", 150), (TurnKind.Right, "西藏路", 100), (TurnKind.Left, "", 50), (TurnKind.Arrive, "", 12),
        ]);
        route.Metres.ShouldBe(300 + 15);
        steps.Select(TurnText.Chinese).ShouldBe(
            ["从南京路向北出发,前行 150 米", "右转进入西藏路,前行 100 米", "左转进入无名道路,前行 50 米", "到达,离开道路步行 12 米"]);
        steps.Select(TurnText.English).ShouldBe(
        [
            "Set out north on 南京路, 150 m", "Turn right into 西藏路, 100 m", "Turn left into an unnamed road, 50 m", "Arrive; walk 12 m from the road",
        ]);
    }

    /// <summary>Straight on into a street of another name is a step; a crossing on the same street is none.</summary>
    [Fact]
    public void Straight_on_counts_when_the_name_changes()
    {
        var (roads, profile) = Town();
        var route = new RouteFinder(profile).Find(Place(roads, 0, 0, 0), Place(roads, 4, 1, 0))!;
        TurnList.Of(roads, route).Select(TurnText.English).ShouldBe(["Set out north on 南京路, 200 m", "Straight on into 北京路, 100 m", "Arrive"]);
    }

    /// <summary>A route with no way at all is an arrival.</summary>
    [Fact]
    public void Same_place_is_an_arrival_only()
    {
        var (roads, profile) = Town();
        var place = Place(roads, 1, 0.3, 0);
        TurnList.Of(roads, new RouteFinder(profile).Find(place, place)!).Select(TurnText.Chinese).ShouldBe(["到达"]);
    }

    /// <summary>Each kind of step in words, on the same street and into another.</summary>
    [Theory]
    [InlineData(TurnKind.UTurn, true, "掉头,继续沿甲路前行 80 米", "Turn round, stay on 甲路 for 80 m")]
    [InlineData(TurnKind.Left, true, "左转,继续沿甲路前行 80 米", "Turn left, stay on 甲路 for 80 m")]
    [InlineData(TurnKind.Straight, false, "直行进入甲路,前行 80 米", "Straight on into 甲路, 80 m")]
    [InlineData(TurnKind.Depart, false, "从甲路向西南出发,前行 80 米", "Set out south-west on 甲路, 80 m")]
    public void Steps_in_words(TurnKind kind, bool stays, string chinese, string english)
    {
        var step = new TurnStep(kind, "甲路", 80, Bearing: 230, stays);
        TurnText.Chinese(step).ShouldBe(chinese);
        TurnText.English(step).ShouldBe(english);
    }

    /// <summary>On made-up towns the metres of the steps add up to the way on the road.</summary>
    [Fact]
    public void Metres_add_up()
    {
        var profile = RoadProfile.Build(GridTown.Make(8, 6), DefaultSpeeds.Table, RoadMode.Walk, 0, TestContext.Current.CancellationToken);
        var rng = new Rng(6);
        var finder = new RouteFinder(profile);
        for (var i = 0; i < 100; i++)
        {
            var route = finder.Find(GridTown.AnyPlace(profile.Graph, rng), GridTown.AnyPlace(profile.Graph, rng))!;
            var steps = TurnList.Of(profile.Graph.Roads, route);
            steps.SkipLast(1).Sum(s => s.Metres).ShouldBe((int)Math.Ceiling(route.Pieces.Sum(p => p.Millimetres) / 1000.0));
        }
    }

    // Edges 0 and 1: 南京路 north from the origin; 2: 西藏路 east from the end of 1; 3: no name, north from the end of 2; 4: 北京路 north from the end of 1.
    private static (RoadGraph Roads, RoadProfile Profile) Town()
    {
        var builder = new RoadGraphBuilder();
        foreach (var (x, y) in new[] { (0, 0), (0, 1), (0, 2), (1, 2), (1, 3), (0, 3) })
            builder.AddVertex(1_210_000_000 + (x * Hundred), y * Hundred);
        foreach (var (from, to, name) in new[] { (0, 1, "南京路"), (1, 2, "南京路"), (2, 3, "西藏路"), (3, 4, ""), (2, 5, "北京路") })
            builder.AddEdge(from, to, [], new EdgeKind(RoadClass.Residential, new EdgeAccess(RoadModes.All, RoadModes.All), name));
        var roads = builder.Build("crossing", "made up", new ImportFigures(0, 0, 0, 0, 0, 0, 0));
        return (roads, RoadProfile.Build(roads, roads.Speeds, RoadMode.EBike, 0, TestContext.Current.CancellationToken));
    }

    private static RoadSnap Place(RoadGraph roads, int edge, double fraction, double metres) =>
        new(edge, fraction, EdgeLine.PointAt(roads, edge, fraction), metres);
}
