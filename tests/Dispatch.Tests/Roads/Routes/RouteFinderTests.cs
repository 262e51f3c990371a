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

public sealed class RouteFinderTests
{
    /// <summary>Between places inside edges, one-way or not, with banned turns: time and length as Dijkstra with the places put in as vertices has them.</summary>
    [Theory]
    [InlineData(RoadMode.Car)]
    [InlineData(RoadMode.EBike)]
    [InlineData(RoadMode.Walk)]
    public void Routes_equal_Dijkstra(RoadMode mode)
    {
        for (var seed = 0UL; seed < 12; seed++)
        {
            var profile = RoadProfile.Build(GridTown.Make(7, seed), DefaultSpeeds.Table, mode, 0, TestContext.Current.CancellationToken);
            var rng = new Rng(seed);
            var places = Enumerable.Range(0, 30).Select(_ => GridTown.AnyPlace(profile.Graph, rng)).ToList();
            var plain = new PlaceNetwork(profile.Graph, places, profile.WalkKmPerHour);
            var finder = new RouteFinder(profile);
            for (var from = 0; from < places.Count; from++)
            {
                var costs = plain.From(from);
                for (var to = 0; to < places.Count; to++)
                    if (from != to)
                        finder.Find(places[from], places[to])!.ShouldSatisfyAllConditions(
                            r => ((long)r.Seconds, (long)r.Metres).ShouldBe(costs[to]!.Value, $"seed {seed}: {from} to {to}"));
            }
        }
    }

    /// <summary>The pieces of a route hang together, their lengths add up to the route, and no banned turn is among them.</summary>
    [Fact]
    public void Pieces_hang_together()
    {
        for (var seed = 0UL; seed < 8; seed++)
        {
            var profile = RoadProfile.Build(GridTown.Make(7, seed), DefaultSpeeds.Table, RoadMode.Car, 0, TestContext.Current.CancellationToken);
            var roads = profile.Graph.Roads;
            var banned = roads.Restrictions.Select(r => (r.Edges[0], r.Edges[1], r.Via)).ToHashSet();
            var rng = new Rng(seed);
            var finder = new RouteFinder(profile);
            for (var i = 0; i < 200; i++)
            {
                var (from, to) = (GridTown.AnyPlace(profile.Graph, rng), GridTown.AnyPlace(profile.Graph, rng));
                var route = finder.Find(from, to)!;
                var walks = Math.Ceiling(from.Metres * 1000) + Math.Ceiling(to.Metres * 1000);
                Math.Ceiling((route.Pieces.Sum(p => p.Millimetres) + walks) / 1000).ShouldBe(route.Metres);
                foreach (var (a, b) in route.Pieces.Zip(route.Pieces.Skip(1)))
                {
                    var via = End(roads, a.Heading);
                    via.ShouldBe(End(roads, b.Heading ^ 1));
                    banned.ShouldNotContain((Heading.Edge(a.Heading), Heading.Edge(b.Heading), via));
                    roads.Allows(Heading.Edge(b.Heading), Heading.IsForward(b.Heading), RoadMode.Car).ShouldBeTrue();
                }
                var line = route.Line.Zip(route.Line.Skip(1), (a, b) => a.MetresTo(b)).Sum();
                line.ShouldBe(route.Pieces.Sum(p => p.Millimetres) / 1000.0, tolerance: 0.1);
            }
        }
    }

    /// <summary>Behind one on a one-way street the way leads round the block; ahead it is the stretch between.</summary>
    [Fact]
    public void One_way_edge_is_driven_forward_only()
    {
        var town = GridTown.Make(7, 1);
        var profile = RoadProfile.Build(town, DefaultSpeeds.Table, RoadMode.Car, 0, TestContext.Current.CancellationToken);
        var edge = Enumerable.Range(0, town.EdgeCount).First(e =>
            profile.Graph.Uses(e) && !town.Allows(e, forward: false, RoadMode.Car) && town.EdgeFrom[e] != town.EdgeTo[e]);
        var (near, far) = (Place(town, edge, 0.25), Place(town, edge, 0.75));
        var finder = new RouteFinder(profile);
        finder.Find(near, far)!.Metres.ShouldBeInRange(town.EdgeLength[edge] / 2000, (town.EdgeLength[edge] / 2000) + 1);
        finder.Find(far, near)!.Pieces.Length.ShouldBeGreaterThan(2);
        finder.Find(near, near)!.ShouldSatisfyAllConditions(r => r.Seconds.ShouldBe(0), r => r.Pieces.ShouldBeEmpty(), r => r.Line.Length.ShouldBe(2));
    }

    private static RoadSnap Place(RoadGraph town, int edge, double fraction) => new(edge, fraction, EdgeLine.PointAt(town, edge, fraction), 0);

    private static int End(RoadGraph roads, int heading) =>
        Heading.IsForward(heading) ? roads.EdgeTo[Heading.Edge(heading)] : roads.EdgeFrom[Heading.Edge(heading)];
}
