using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dispatch.Roads;
using Dispatch.Roads.Graphs;
using Dispatch.Roads.Osm;
using Dispatch.Roads.Speeds;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Roads.Osm;

/// <summary>The centre of Shanghai equals an independently made table of its roads. That table knows no access rules and no barriers.</summary>
public sealed partial class ShanghaiCentreTests
{
    private static readonly Regex _rules = AccessKeys();

    // Without access rules and barriers every vertex, every edge, every line and every length is that of the table.
    [Fact]
    public void Without_access_rules_it_equals_the_table()
    {
        var rows = Rows();
        var graph = OsmImport.Run(() => new MemoryStream(WithoutRules()), "centre", cancel: TestContext.Current.CancellationToken).Graph.ShouldNotBeNull();
        (graph.VertexCount, graph.EdgeCount).ShouldBe((4588, 7077));
        Vertices().ShouldBe([.. Enumerable.Range(0, graph.VertexCount).Select(v => Text(graph.VertexPoint(v))).Order(StringComparer.Ordinal)]);
        var lines = Enumerable.Range(0, graph.EdgeCount).ToLookup(e => string.Join(',', graph.Line(e).Select(p => Text(p))), StringComparer.Ordinal);
        lines.Select(g => (g.Key, g.Count())).Order().ShouldBe(rows.GroupBy(r => r.Line, StringComparer.Ordinal).Select(g => (g.Key, g.Count())).Order());
        rows.Max(r => Math.Abs(r.Metres - (graph.EdgeLength[lines[r.Line].First()] / 1000.0))).ShouldBeLessThan(0.0061);
    }

    // As a walk forth and back over the table's one-way column finds it.
    [Fact]
    public void Without_access_rules_the_connected_part_is_that_of_the_table()
    {
        var graph = OsmImport.Run(() => new MemoryStream(WithoutRules()), "centre", cancel: TestContext.Current.CancellationToken).Graph.ShouldNotBeNull();
        var figures = ModeGraph.Build(graph, DefaultSpeeds.Table, RoadMode.Car, DefaultSpeeds.WholeDay).Figures;
        var arcs = Rows().SelectMany(r => r.OneWay switch { "1" => [(r.From, r.To)], "-1" => [(r.To, r.From)], _ => new[] { (r.From, r.To), (r.To, r.From) } }).ToList();
        var start = Rows().GroupBy(r => r.From).MaxBy(g => g.Count())!.Key;
        var part = Reached(arcs.ToLookup(a => a.Item1, a => a.Item2), start);
        part.IntersectWith(Reached(arcs.ToLookup(a => a.Item2, a => a.Item1), start));
        figures.ConnectedVertices.ShouldBe(part.Count);
        (100.0 * part.Count / figures.RoadVertices).ShouldBe(96, 0.6);
    }

    // 8 vertices more where a barrier stops somebody; 11 private or closed ways less, and 4 junctions that only those made.
    [Fact]
    public void With_access_rules_it_differs_where_they_say_so()
    {
        var imported = OsmImport.Run(SharedFiles.Path("geodata", "roads", "shanghai_centre_r5km.osm"), cancel: TestContext.Current.CancellationToken);
        var graph = imported.Graph.ShouldNotBeNull();
        imported.Issues.ShouldBeEmpty();
        (graph.VertexCount, graph.EdgeCount).ShouldBe((4592, 7076));
        var table = Vertices().ToHashSet(StringComparer.Ordinal);
        var ours = Enumerable.Range(0, graph.VertexCount).Select(v => Text(graph.VertexPoint(v))).ToHashSet(StringComparer.Ordinal);
        (ours.Except(table).Count(), table.Except(ours).Count()).ShouldBe((8, 4));
        (Enumerable.Range(0, graph.EdgeCount).Sum(e => graph.EdgeLength[e] / 1e6)).ShouldBe(974.45, 0.01);
    }

    private static HashSet<string> Reached(ILookup<string, string> arcs, string start)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { start };
        var open = new Stack<string>(seen);
        while (open.TryPop(out var at))
            foreach (var next in arcs[at].Where(seen.Add))
                open.Push(next);
        return seen;
    }

    private static byte[] WithoutRules() => Encoding.UTF8.GetBytes(_rules.Replace(File.ReadAllText(SharedFiles.Path("geodata", "roads", "shanghai_centre_r5km.osm")), "k=\"without:$1\""));

    private static string Text(Dispatch.Core.Geo.Wgs84Point point) => string.Create(CultureInfo.InvariantCulture, $"{point.Longitude:0.#######} {point.Latitude:0.#######}");

    private static List<string> Vertices() => [.. File.ReadLines(SharedFiles.Path("geodata", "roads", "centre_r5km_csv", "nodes.csv")).Skip(1)
        .Select(l => l.Split(',')).Select(f => $"{f[1]} {f[2]}").Order(StringComparer.Ordinal)];

    private static List<(string From, string To, string OneWay, double Metres, string Line)> Rows() =>
        [.. from text in File.ReadLines(SharedFiles.Path("geodata", "roads", "centre_r5km_csv", "edges.csv")).Skip(1)
            let row = Row().Match(text)
            select (row.Groups["from"].Value, row.Groups["to"].Value, row.Groups["oneway"].Value,
                double.Parse(row.Groups["metres"].ValueSpan, CultureInfo.InvariantCulture), row.Groups["line"].Value)];

    [GeneratedRegex("k=\"(access|vehicle|motor_vehicle|motorcar|barrier)\"")]
    private static partial Regex AccessKeys();

    [GeneratedRegex("^(?<from>\\d+),(?<to>\\d+),\\d+,\\w+,(?:\"[^\"]*\"|[^,]*),(?<oneway>-?\\d),.*,(?<metres>[\\d.]+),\"LINESTRING\\((?<line>[^)]*)\\)\"$")]
    private static partial Regex Row();
}
