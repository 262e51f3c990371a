using System.Collections.Immutable;
using System.Text.Json;
using Dispatch.Core.Geo;

namespace Dispatch.Web;

/// <summary>Reads areas from GeoJSON (RFC 7946): a FeatureCollection of Polygons and MultiPolygons in WGS-84, named by the property "name".</summary>
internal static class AreaFile
{
    /// <summary>The areas of a file, in its order; features of other kinds are passed over.</summary>
    /// <exception cref="ArgumentException">The file cannot be read or is no such file; the message says why.</exception>
    public static ImmutableArray<MapArea> Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return [.. document.RootElement.GetProperty("features").EnumerateArray().Select(Area).Where(a => !a.Lines.IsEmpty)];
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new ArgumentException($"Map:Boundaries is no GeoJSON with areas: {path}: {unread.Message}", unread);
        }
    }

    private static MapArea Area(JsonElement feature)
    {
        var name = feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            && properties.TryGetProperty("name", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString()! : "";
        var geometry = feature.GetProperty("geometry");
        if (geometry.ValueKind == JsonValueKind.Null)
            return new MapArea(name, []);
        var coordinates = geometry.GetProperty("type").GetString() is "Polygon" or "MultiPolygon" ? geometry.GetProperty("coordinates") : default;
        var rings = geometry.GetProperty("type").GetString() switch
        {
            "Polygon" => coordinates.EnumerateArray(),
            "MultiPolygon" => coordinates.EnumerateArray().SelectMany(polygon => polygon.EnumerateArray()),
            _ => [],
        };
        return new MapArea(name, [.. rings.Select(Ring)]);
    }

    private static string Ring(JsonElement ring) =>
        EncodedPolyline.Encode([.. ring.EnumerateArray().Select(point => new Wgs84Point(point[0].GetDouble(), point[1].GetDouble()))]);
}
