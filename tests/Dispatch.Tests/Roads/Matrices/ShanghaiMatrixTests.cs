using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Roads;
using Dispatch.Roads.Matrices;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Roads.Matrices;

public sealed class ShanghaiMatrixTests
{
    /// <summary>More than 2,000 random pairs of the centre of Shanghai, each mode: time and distance as the independent Dijkstra has them.</summary>
    [Theory]
    [InlineData(RoadMode.Car)]
    [InlineData(RoadMode.EBike)]
    [InlineData(RoadMode.Walk)]
    public void Matrix_equals_Dijkstra(RoadMode mode) => RealRoads.CompareWithDijkstra(RealRoads.Shanghai(), mode);

    /// <summary>Times rounded up keep the triangle inequality, between real gates too.</summary>
    [Fact]
    public void Triangle_inequality_holds()
    {
        var roads = RealRoads.Shanghai();
        var rng = new Rng(7);
        var points = Enumerable.Range(0, 120).Select(_ => roads.VertexPoint(rng.Next(roads.VertexCount)))
            .Select(p => new Wgs84Point(p.Longitude + 0.0003, p.Latitude)).ToList();
        var travel = new RoadMatrices(new RoadProfiles(roads)).Make(points, RoadMode.EBike, 0, TestContext.Current.CancellationToken).Travel;
        var longer = from a in Enumerable.Range(0, travel.Size)
                     from b in Enumerable.Range(0, travel.Size)
                     from c in Enumerable.Range(0, travel.Size)
                     where travel.Duration(a, c) > travel.Duration(a, b) + travel.Duration(b, c)
                     select (a, b, c);
        longer.ShouldBeEmpty();
    }
}
