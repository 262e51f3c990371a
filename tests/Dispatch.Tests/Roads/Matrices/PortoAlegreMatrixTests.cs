using Dispatch.Roads;
using Xunit;

namespace Dispatch.Tests.Roads.Matrices;

public sealed class PortoAlegreMatrixTests
{
    /// <summary>More than 2,000 random pairs of Porto Alegre in each mode: time and distance as the independent Dijkstra has them.</summary>
    [Fact]
    public void Matrices_equal_Dijkstra()
    {
        var roads = RealRoads.Import("fixtures", "porto-alegre_poa_osm.pbf");
        foreach (var mode in new[] { RoadMode.Car, RoadMode.EBike, RoadMode.Walk })
            RealRoads.CompareWithDijkstra(roads, mode);
    }
}
