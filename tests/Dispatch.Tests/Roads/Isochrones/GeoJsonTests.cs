using System.Text.Json;
using Dispatch.Roads.Isochrones;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Roads.Isochrones;

public sealed class GeoJsonTests
{
    /// <summary>Outer ring counter-clockwise, hole clockwise, longitude first, closed, seven decimals; properties as given.</summary>
    [Fact]
    public void Area_with_a_hole()
    {
        var area = new WKTReader().Read("POLYGON ((121 31, 121 32, 122 32, 122 31, 121 31), (121.4 31.4, 121.6 31.4, 121.6 31.123456789, 121.4 31.4))");
        using var stream = new MemoryStream();
        GeoJson.Write(stream, area, [new("mode", "步行"), new("minutes", 15), new("exact", true)]);
        using var json = JsonDocument.Parse(stream.ToArray());
        var feature = json.RootElement.GetProperty("features")[0];
        json.RootElement.GetProperty("type").GetString().ShouldBe("FeatureCollection");
        feature.GetProperty("properties").ToString().ShouldBe("""{"mode":"步行","minutes":15,"exact":true}""");
        feature.GetProperty("geometry").GetProperty("type").GetString().ShouldBe("MultiPolygon");
        feature.GetProperty("geometry").GetProperty("coordinates").ToString().ShouldBe(
            "[[[[121,31],[122,31],[122,32],[121,32],[121,31]],[[121.4,31.4],[121.6,31.4],[121.6,31.1234568],[121.4,31.4]]]]");
    }

    /// <summary>An empty area is a valid Feature with no polygons.</summary>
    [Fact]
    public void Empty_area()
    {
        using var stream = new MemoryStream();
        GeoJson.Write(stream, GeometryFactory.Default.CreateMultiPolygon(), []);
        using var json = JsonDocument.Parse(stream.ToArray());
        json.RootElement.GetProperty("features")[0].GetProperty("geometry").GetProperty("coordinates").GetArrayLength().ShouldBe(0);
    }
}
