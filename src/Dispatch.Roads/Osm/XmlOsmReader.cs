using System.Globalization;
using System.Xml;

namespace Dispatch.Roads.Osm;

/// <summary>Reads OSM XML (API version 0.6), one element at a time. Deleted elements are passed over.</summary>
internal sealed class XmlOsmReader
{
    private static readonly XmlReaderSettings _settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true, IgnoreWhitespace = true, IgnoreProcessingInstructions = true, CloseInput = false,
    };

    private readonly Stream _stream;
    private readonly OsmVisitor _visitor;
    private readonly WatchedReading _watched;
    private readonly OsmTags _tags = new();
    private readonly List<long> _nodes = [];
    private readonly List<OsmMember> _members = [];

    public XmlOsmReader(Stream stream, OsmVisitor visitor, WatchedReading watched) => (_stream, _visitor, _watched) = (stream, visitor, watched);

    /// <summary>Whether a file beginning so may be XML.</summary>
    public static bool IsXml(ReadOnlySpan<byte> head)
    {
        var text = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        return text.TrimStart(" \t\r\n"u8) is [(byte)'<', ..];
    }

    /// <summary>Reads the file to its end.</summary>
    public void Read()
    {
        using var reader = XmlReader.Create(_stream, _settings);
        try
        {
            ReadDocument(reader);
        }
        catch (XmlException e)
        {
            throw OsmException.Broken(Place(e.LineNumber, e.LinePosition), e.Message);
        }
    }

    private static string Place(int line, int column) => string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column}");

    private static string Place(XmlReader reader) => reader is IXmlLineInfo info ? Place(info.LineNumber, info.LinePosition) : "";

    private static bool IsDeleted(XmlReader reader) => reader.GetAttribute("visible") == "false" || reader.GetAttribute("action") == "delete";

    private static long Id(XmlReader reader, string attribute)
    {
        var text = reader.GetAttribute(attribute);
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)
            ? id : throw OsmException.BadValue(Place(reader), $"<{reader.Name} {attribute}>", text ?? "");
    }

    private static int Coordinate(XmlReader reader, string attribute, double limit)
    {
        var text = reader.GetAttribute(attribute);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= limit
            ? (int)Math.Round(degrees * Graphs.RoadGraph.CoordinateScale)
            : throw OsmException.BadValue(Place(reader), $"<node {attribute}>", text ?? "");
    }

    private void ReadDocument(XmlReader reader)
    {
        reader.MoveToContent();
        if (reader.Name != "osm")
            throw OsmException.UnknownFormat($"<{reader.Name}>");
        if (reader.GetAttribute("copyright") is { } notice)
            _visitor.Copyright(notice);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == 1)
                ReadElement(reader);
        }
    }

    private void ReadElement(XmlReader reader)
    {
        _watched.Tick();
        var kind = Kind(reader.Name);
        if ((_visitor.Wanted & kind) == 0 || IsDeleted(reader))
            return;
        var id = Id(reader, "id");
        var (longitude, latitude) = kind == OsmElements.Nodes ? (Coordinate(reader, "lon", 180), Coordinate(reader, "lat", 90)) : (0, 0);
        ReadContent(reader);
        if (kind == OsmElements.Nodes)
            _visitor.Node(id, longitude, latitude, _tags);
        else if (kind == OsmElements.Ways)
            _visitor.Way(id, _nodes, _tags);
        else
            _visitor.Relation(id, _members, _tags);
    }

    private void ReadContent(XmlReader reader)
    {
        _tags.Clear();
        _nodes.Clear();
        _members.Clear();
        if (reader.IsEmptyElement)
            return;
        while (reader.Read() && reader.Depth > 1)
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.Name == "tag")
                _tags.Add(reader.GetAttribute("k") ?? "", reader.GetAttribute("v") ?? "");
            else if (reader.Name == "nd")
                _nodes.Add(Id(reader, "ref"));
            else if (reader.Name == "member")
                _members.Add(new OsmMember(Kind(reader.GetAttribute("type") ?? ""), Id(reader, "ref"), reader.GetAttribute("role") ?? ""));
        }
    }

    private static OsmElements Kind(string name) => name switch
    {
        "node" => OsmElements.Nodes,
        "way" => OsmElements.Ways,
        "relation" => OsmElements.Relations,
        _ => OsmElements.None,
    };
}
