using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Dispatch.Core.Geo;
using Dispatch.Roads;
using Dispatch.Roads.Graphs;
using Dispatch.Roads.Osm;
using Dispatch.Roads.Speeds;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Roads.Osm;

/// <summary>A map drawn by hand: nodes in metres east and north of 121.5, 31.2. Written as OSM XML or PBF.</summary>
internal sealed class TinyMap
{
    public const double East = 121.5;
    public const double North = 31.2;
    private const double MetresPerDegree = 6_371_008.8 * Math.PI / 180;

    public List<(long Id, Wgs84Point Point, string[] Tags)> Nodes { get; } = [];

    public List<(long Id, long[] Nodes, string[] Tags)> Ways { get; } = [];

    public List<(long Id, (string Type, long Id, string Role)[] Members, string[] Tags)> Relations { get; } = [];

    /// <summary>A point so many metres from the origin, to seven decimals.</summary>
    public static Wgs84Point Point(double east, double north) => new(
        Math.Round(East + (east / MetresPerDegree / Math.Cos(North * Math.PI / 180)), 7), Math.Round(North + (north / MetresPerDegree), 7));

    /// <summary>Adds a node; tags are written key=value.</summary>
    public TinyMap Node(long id, double east, double north, params string[] tags)
    {
        Nodes.Add((id, Point(east, north), tags));
        return this;
    }

    /// <summary>Adds a way.</summary>
    public TinyMap Way(long id, long[] nodes, params string[] tags)
    {
        Ways.Add((id, nodes, tags));
        return this;
    }

    /// <summary>Adds a turn restriction over a node.</summary>
    public TinyMap Turn(long from, long via, long to, params string[] tags)
    {
        Relations.Add((Relations.Count + 1, [("way", from, "from"), ("node", via, "via"), ("way", to, "to")], ["type=restriction", .. tags]));
        return this;
    }

    public byte[] ToXml()
    {
        static IEnumerable<XElement> Tags(string[] tags) => tags.Select(t => t.Split('=', 2)).Select(t => new XElement("tag", new XAttribute("k", t[0]), new XAttribute("v", t[1])));
        static string Text(double degrees) => degrees.ToString("0.0000000", CultureInfo.InvariantCulture);
        var root = new XElement("osm", new XAttribute("version", "0.6"),
            Nodes.Select(n => new XElement("node", new XAttribute("id", n.Id), new XAttribute("lat", Text(n.Point.Latitude)), new XAttribute("lon", Text(n.Point.Longitude)), Tags(n.Tags))),
            Ways.Select(w => new XElement("way", new XAttribute("id", w.Id), w.Nodes.Select(n => new XElement("nd", new XAttribute("ref", n))), Tags(w.Tags))),
            Relations.Select(r => new XElement("relation", new XAttribute("id", r.Id),
                r.Members.Select(m => new XElement("member", new XAttribute("type", m.Type), new XAttribute("ref", m.Id), new XAttribute("role", m.Role))), Tags(r.Tags))));
        return Encoding.UTF8.GetBytes(root.ToString());
    }

    /// <summary>Imports the XML; there must be no error.</summary>
    public RoadGraph Import() => Import(ToXml()).Graph.ShouldNotBeNull();

    public static ImportedRoads Import(byte[] file) => OsmImport.Run(() => new MemoryStream(file, writable: false), "tiny", cancel: TestContext.Current.CancellationToken);

    /// <summary>The graph's vertex at a node.</summary>
    public int VertexAt(RoadGraph graph, long node)
    {
        var point = Nodes.Single(n => n.Id == node).Point;
        return Enumerable.Range(0, graph.VertexCount).Single(v => graph.VertexPoint(v).MetresTo(point) < 0.01);
    }

    /// <summary>Metres of the quickest way between two nodes, for a mode; null where there is none or one of them is not in the connected part.</summary>
    public double? Metres(RoadGraph graph, RoadMode mode, long from, long to)
    {
        var arcs = ModeGraph.Build(graph, DefaultSpeeds.Table, mode, DefaultSpeeds.WholeDay);
        int[] Copies(long node) => [.. Enumerable.Range(0, arcs.VertexCount).Where(v => arcs.RoadVertex[v] == VertexAt(graph, node))];
        var network = new PlainDijkstra(arcs.VertexCount);
        for (var tail = 0; tail < arcs.VertexCount; tail++)
        {
            for (var arc = arcs.FirstArc[tail]; arc < arcs.FirstArc[tail + 1]; arc++)
                network.Add(tail, arcs.Head[arc], arcs.Weight[arc], arcs.Length[arc]);
        }
        var (starts, ends) = (Copies(from), Copies(to));
        return starts.Length == 0 || ends.Length == 0 ? null : ends.Min(e => network.From(starts[0])[e]?.Millimetres) / 1000.0;
    }
}
