using System.Globalization;
using System.Text;
using System.Xml;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Geo;
using Dispatch.Planning.LiveDays;

namespace Dispatch.Planning.Exporting;

/// <summary>
/// Writes one route as GPX 1.1 for a navigation device or program: a waypoint a stop, in order, with its planned arrival, and the way as a track. Points are
/// WGS-84; times are UTC. No elder's name, door or note is in it: such files end up in other people's programs.
/// </summary>
public static class RouteGpx
{
    /// <summary>Media type of what is written.</summary>
    public const string MediaType = "application/gpx+xml";

    private const string Namespace = "http://www.topografix.com/GPX/1/1";

    /// <summary>The route of a day.</summary>
    /// <param name="date">The planned day, local.</param>
    /// <param name="route">The route.</param>
    public static byte[] Of(DateOnly date, PlanRoute route)
    {
        ArgumentNullException.ThrowIfNull(route);
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement("gpx", Namespace);
            xml.WriteAttributeString("version", "1.1");
            xml.WriteAttributeString("creator", "Dispatch");
            foreach (var stop in route.Stops)
                WriteStop(xml, date, stop);
            WriteTrack(xml, date, route);
            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    private static void WriteStop(XmlWriter xml, DateOnly date, PlanStop stop)
    {
        if (stop.Point is not { } point)
            return;
        var portions = stop.Items.Sum(i => i.Portions);
        var amount = portions > 0 ? string.Create(CultureInfo.InvariantCulture, $" {portions} 份") : "";
        Point(xml, "wpt", point);
        Text(xml, "time", DayClock.UtcOf(date, stop.Arrival).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        Text(xml, "name", string.Create(CultureInfo.InvariantCulture, $"{stop.Sequence} {stop.PlaceName ?? StopWords.Of(stop.Kind)}"));
        Text(xml, "desc", $"{StopWords.Of(stop.Kind)}{amount} {StopWords.Clock(stop.Arrival)}–{StopWords.Clock(stop.Departure)}");
        xml.WriteEndElement();
    }

    private static void WriteTrack(XmlWriter xml, DateOnly date, PlanRoute route)
    {
        xml.WriteStartElement("trk", Namespace);
        Text(xml, "name", $"{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {route.Staff.Name}");
        xml.WriteStartElement("trkseg", Namespace);
        foreach (var point in RouteLine.Of(route))
        {
            Point(xml, "trkpt", point);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Opens the element of a point.</summary>
    private static void Point(XmlWriter xml, string name, Wgs84Point point)
    {
        xml.WriteStartElement(name, Namespace);
        xml.WriteAttributeString("lat", point.Latitude.ToString("0.0######", CultureInfo.InvariantCulture));
        xml.WriteAttributeString("lon", point.Longitude.ToString("0.0######", CultureInfo.InvariantCulture));
    }

    private static void Text(XmlWriter xml, string name, string text) =>
        xml.WriteElementString(name, Namespace, string.Concat(text.Where(XmlConvert.IsXmlChar)));
}
