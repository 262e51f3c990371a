using System.Text.Encodings.Web;
using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Geo;

namespace Dispatch.Planning.Exporting;

/// <summary>
/// Writes routes as GeoJSON (RFC 7946): WGS-84, longitude before latitude, seven decimals. One FeatureCollection: a LineString a route ("kind": "route"),
/// a Point a stop with a place ("kind": "stop"), and a Point an unserved order whose place is known ("kind": "unserved"). Map files travel far, so they never
/// hold an elder's name, door or note; orders are named by their ids.
/// </summary>
public static class PlanGeoJson
{
    /// <summary>Media type of what is written.</summary>
    public const string MediaType = "application/geo+json";

    private const int Decimals = 7;

    /// <summary>A whole plan.</summary>
    public static byte[] Of(DayPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Write(json =>
        {
            foreach (var route in plan.Routes)
                WriteRoute(json, route);
            foreach (var unserved in plan.Unserved)
            {
                if (plan.Places.FirstOrDefault(p => p.Id == unserved.PlaceId) is { } place)
                    WriteUnserved(json, unserved, place.Point);
            }
        });
    }

    /// <summary>One route.</summary>
    public static byte[] Of(PlanRoute route)
    {
        ArgumentNullException.ThrowIfNull(route);
        return Write(json => WriteRoute(json, route));
    }

    private static byte[] Write(Action<Utf8JsonWriter> features)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            features(json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteRoute(Utf8JsonWriter json, PlanRoute route)
    {
        var line = RouteLine.Of(route);
        if (line.Length > 1)
        {
            Feature(json, "LineString", line, () =>
            {
                json.WriteString("kind", "route");
                json.WriteString("staffId", route.Staff.Id);
                json.WriteString("staffName", route.Staff.Name);
                json.WriteString("mode", route.Staff.TravelMode);
                json.WriteNumber("trips", route.Trips);
                json.WriteNumber("distanceMetres", route.DistanceMetres);
                json.WriteString("begins", StopWords.Clock(route.Stops[0].Departure));
                json.WriteString("ends", StopWords.Clock(route.Stops[^1].Arrival));
            });
        }

        foreach (var stop in route.Stops)
        {
            if (stop.Point is { } point)
                Feature(json, "Point", [point], () => WriteStop(json, route, stop));
        }
    }

    private static void WriteStop(Utf8JsonWriter json, PlanRoute route, PlanStop stop)
    {
        json.WriteString("kind", "stop");
        json.WriteString("staffId", route.Staff.Id);
        json.WriteNumber("sequence", stop.Sequence);
        json.WriteString("stopKind", JsonNamingPolicy.KebabCaseLower.ConvertName(stop.Kind.ToString()));
        json.WriteString("label", StopWords.Of(stop.Kind));
        if (stop.PlaceName is { } name)
            json.WriteString("place", name);
        json.WriteNumber("trip", stop.Trip);
        json.WriteString("arrival", StopWords.Clock(stop.Arrival));
        json.WriteString("start", StopWords.Clock(stop.Start));
        json.WriteString("departure", StopWords.Clock(stop.Departure));
        json.WriteNumber("portions", stop.Items.Sum(i => i.Portions));
        Ids(json, "orders", stop.Items.Select(i => i.Id));
    }

    private static void WriteUnserved(Utf8JsonWriter json, PlanUnserved unserved, Wgs84Point point) => Feature(json, "Point", [point], () =>
    {
        json.WriteString("kind", "unserved");
        json.WriteString("reasonCode", unserved.ReasonCode);
        json.WriteString("service", unserved.ServiceCode);
        json.WriteString("place", unserved.PlaceName ?? "");
        json.WriteNumber("portions", unserved.Portions);
        Ids(json, "orders", unserved.Ids);
    });

    private static void Feature(Utf8JsonWriter json, string type, IReadOnlyList<Wgs84Point> points, Action properties)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("geometry");
        json.WriteString("type", type);
        json.WritePropertyName("coordinates");
        if (type == "Point")
            Position(json, points[0]);
        else
            Positions(json, points);
        json.WriteEndObject();
        json.WriteStartObject("properties");
        properties();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Positions(Utf8JsonWriter json, IReadOnlyList<Wgs84Point> points)
    {
        json.WriteStartArray();
        foreach (var point in points)
            Position(json, point);
        json.WriteEndArray();
    }

    private static void Position(Utf8JsonWriter json, Wgs84Point point)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Math.Round((decimal)point.Longitude, Decimals));
        json.WriteNumberValue(Math.Round((decimal)point.Latitude, Decimals));
        json.WriteEndArray();
    }

    private static void Ids(Utf8JsonWriter json, string name, IEnumerable<string> ids)
    {
        json.WriteStartArray(name);
        foreach (var id in ids)
            json.WriteStringValue(id);
        json.WriteEndArray();
    }
}
