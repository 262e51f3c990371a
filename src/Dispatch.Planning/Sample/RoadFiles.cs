using System.Globalization;
using System.Text;
using System.Xml;

namespace Dispatch.Planning.Sample;

/// <summary>Writes the made-up roads as OpenStreetMap XML, roads.osm, so that they come in by the same importer as a real map extract.</summary>
public static class RoadFiles
{
    /// <summary>Name of the file: UTF-8, lines ended by a line feed.</summary>
    public const string Name = "roads.osm";

    /// <summary>Name of the subfolder it is written to, so that an import of the folder passes it over.</summary>
    public const string Subfolder = "roads";

    /// <summary>The notice in the file, in place of OpenStreetMap's: nothing of the map is in it.</summary>
    public const string Notice = "示例路网,纯属虚构 Made-up roads of the Dispatch sample";

    /// <summary>Writes the file into <see cref="Subfolder"/> of the folder (made when absent).</summary>
    /// <returns>Full path of the file written.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static string Write(RoadNetwork roads, string folder)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, Subfolder)).FullName, Name);
        File.WriteAllBytes(path, Make(roads));
        return path;
    }

    /// <summary>The content of the file: a node for each crossing, a way for each piece of road.</summary>
    public static byte[] Make(RoadNetwork roads)
    {
        ArgumentNullException.ThrowIfNull(roads);
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            xml.WriteStartElement("osm");
            xml.WriteAttributeString("version", "0.6");
            xml.WriteAttributeString("generator", "dispatch sample");
            xml.WriteAttributeString("copyright", Notice);
            var ids = WriteNodes(xml, roads);
            for (var i = 0; i < roads.Edges.Length; i++)
                WriteWay(xml, i + 1, roads.Edges[i], ids);
            xml.WriteEndElement();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static Dictionary<string, int> WriteNodes(XmlWriter xml, RoadNetwork roads)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in roads.Nodes)
        {
            ids.Add(node.Id, ids.Count + 1);
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", Number(ids.Count));
            xml.WriteAttributeString("lat", Degrees(node.Point.Latitude));
            xml.WriteAttributeString("lon", Degrees(node.Point.Longitude));
            xml.WriteEndElement();
        }
        return ids;
    }

    private static void WriteWay(XmlWriter xml, int id, RoadEdge edge, Dictionary<string, int> nodeIds)
    {
        xml.WriteStartElement("way");
        xml.WriteAttributeString("id", Number(id));
        foreach (var node in new[] { edge.FromId, edge.ToId })
        {
            xml.WriteStartElement("nd");
            xml.WriteAttributeString("ref", Number(nodeIds[node]));
            xml.WriteEndElement();
        }
        WriteTag(xml, "highway", ClassWord(edge.Class));
        WriteTag(xml, "name", edge.Name);
        if (edge.OneWay)
            WriteTag(xml, "oneway", "yes");
        xml.WriteEndElement();
    }

    private static void WriteTag(XmlWriter xml, string key, string value)
    {
        xml.WriteStartElement("tag");
        xml.WriteAttributeString("k", key);
        xml.WriteAttributeString("v", value);
        xml.WriteEndElement();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Degrees(double value) => value.ToString("0.0######", CultureInfo.InvariantCulture);

    private static string ClassWord(RoadClass kind) => kind switch
    {
        RoadClass.Primary => "primary",
        RoadClass.Secondary => "secondary",
        RoadClass.Tertiary => "tertiary",
        _ => "residential",
    };
}
