using System.Text.Json;
using NetTopologySuite.Geometries;

namespace Dispatch.Roads.Isochrones;

/// <summary>
/// Writes areas as GeoJSON (RFC 7946): WGS-84, longitude before latitude, outer rings counter-clockwise and holes clockwise, seven decimals
/// (a centimetre).
/// </summary>
public static class GeoJson
{
    private const int Decimals = 7;

    /// <summary>Writes a FeatureCollection of one Feature.</summary>
    /// <param name="stream">Where to; UTF-8.</param>
    /// <param name="area">The area, degrees.</param>
    /// <param name="properties">The Feature's properties, in order: strings, numbers or truth values.</param>
    public static void Write(Stream stream, Geometry area, IEnumerable<KeyValuePair<string, object>> properties) => WriteAll(stream, [(area, properties)]);

    /// <summary>Writes a FeatureCollection of any number of Features.</summary>
    /// <param name="stream">Where to; UTF-8.</param>
    /// <param name="features">Areas in degrees, each with its properties in order: strings, numbers or truth values.</param>
    public static void WriteAll(Stream stream, IEnumerable<(Geometry Area, IEnumerable<KeyValuePair<string, object>> Properties)> features)
    {
        ArgumentNullException.ThrowIfNull(features);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions
        {
            Indented = false,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var (area, properties) in features)
            WriteFeature(json, area, properties);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFeature(Utf8JsonWriter json, Geometry area, IEnumerable<KeyValuePair<string, object>> properties)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        foreach (var (name, value) in properties)
        {
            json.WritePropertyName(name);
            JsonSerializer.Serialize(json, value);
        }
        json.WriteEndObject();
        json.WritePropertyName("geometry");
        WriteArea(json, area);
        json.WriteEndObject();
    }

    private static void WriteArea(Utf8JsonWriter json, Geometry area)
    {
        json.WriteStartObject();
        json.WriteString("type", "MultiPolygon");
        json.WriteStartArray("coordinates");
        for (var i = 0; i < area.NumGeometries; i++)
            if (area.GetGeometryN(i) is Polygon { IsEmpty: false } polygon)
                WritePolygon(json, polygon);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePolygon(Utf8JsonWriter json, Polygon polygon)
    {
        json.WriteStartArray();
        WriteRing(json, polygon.ExteriorRing, counterClockwise: true);
        foreach (var hole in polygon.InteriorRings)
            WriteRing(json, hole, counterClockwise: false);
        json.WriteEndArray();
    }

    private static void WriteRing(Utf8JsonWriter json, LineString ring, bool counterClockwise)
    {
        json.WriteStartArray();
        var points = ring.Coordinates;
        foreach (var point in ((LinearRing)ring).IsCCW == counterClockwise ? points : points.Reverse())
        {
            json.WriteStartArray();
            json.WriteNumberValue(Math.Round((decimal)point.X, Decimals));
            json.WriteNumberValue(Math.Round((decimal)point.Y, Decimals));
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
