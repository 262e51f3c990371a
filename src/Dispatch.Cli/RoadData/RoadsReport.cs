using System.Globalization;
using Dispatch.Roads;
using Dispatch.Roads.Graphs;
using Dispatch.Roads.Speeds;
using Spectre.Console;

namespace Dispatch.Cli.RoadData;

/// <summary>What a road graph holds, as tables on standard error or as JSON.</summary>
internal sealed class RoadsReport
{
    private const double MillimetresPerKilometre = 1e6;
    private const double Mebi = 1 << 20;

    private readonly CliContext _context;
    private readonly RoadGraph _graph;
    private readonly long _fileBytes;
    private readonly ImportCost? _cost;
    private readonly List<(RoadClass Class, int Edges, double Kilometres)> _classes;
    private readonly List<(RoadMode Mode, ModeGraph Graph)> _modes;

    /// <summary>Works the figures out.</summary>
    /// <param name="context">Outputs and language.</param>
    /// <param name="graph">The graph.</param>
    /// <param name="fileBytes">Size of its file.</param>
    /// <param name="cost">What the import cost; null when there was none.</param>
    public RoadsReport(CliContext context, RoadGraph graph, long fileBytes, ImportCost? cost = null)
    {
        (_context, _graph, _fileBytes, _cost) = (context, graph, fileBytes, cost);
        _classes = [.. Enumerable.Range(0, graph.EdgeCount).GroupBy(e => graph.EdgeClass[e]).OrderBy(g => g.Key)
            .Select(g => (g.Key, g.Count(), g.Sum(e => graph.EdgeLength[e] / MillimetresPerKilometre)))];
        _modes = [.. Enum.GetValues<RoadMode>().Select(m => (m, ModeGraph.Build(graph, graph.Speeds, m, DefaultSpeeds.WholeDay)))];
    }

    private double BytesPerVertex => (double)_fileBytes / Math.Max(1, _graph.VertexCount);

    /// <summary>Writes tables for people.</summary>
    public void Write()
    {
        var console = _context.Console();
        var figures = _graph.Figures;
        _context.Error.WriteLine(_context.Say(
            $"{_graph.SourceName}:{_graph.VertexCount} 个路口与端点,{_graph.EdgeCount} 个路段,{Kilometres():F1} 公里;文件 {_fileBytes / Mebi:F1} MB,每个路口 {BytesPerVertex:F0} 字节",
            $"{_graph.SourceName}: {_graph.VertexCount} vertices, {_graph.EdgeCount} edges, {Kilometres():F1} km; file {_fileBytes / Mebi:F1} MB, {BytesPerVertex:F0} bytes a vertex"));
        _context.Error.WriteLine(_context.Say(
            $"转向限制:采用 {figures.RestrictionsUsed} 条,未采用 {figures.RestrictionsIgnored} 条;含路障共 {_graph.Restrictions.Length} 个禁止组合",
            $"Turn restrictions: {figures.RestrictionsUsed} used, {figures.RestrictionsIgnored} ignored; {_graph.Restrictions.Length} banned sequences with those at barriers"));
        console.Write(Classes());
        console.Write(Modes());
        _context.Error.WriteLine(_context.Say($"时段:{Bands()}", $"Hour bands: {Bands()}"));
        _context.Error.WriteLine($"{_graph.Attribution}   SHA-256 {_graph.ContentHash[..16]}…");
        if (_cost is not null)
            _context.Error.WriteLine(_context.Say($"用时 {_cost.Seconds:F1} 秒,内存峰值 {_cost.PeakBytes / Mebi:F0} MB", $"{_cost.Seconds:F1} s, peak memory {_cost.PeakBytes / Mebi:F0} MB"));
    }

    /// <summary>Everything as one JSON object.</summary>
    public string Json(string file) => JsonText.Of(new
    {
        file,
        bytes = _fileBytes,
        bytesPerVertex = Math.Round(BytesPerVertex, 1),
        source = _graph.SourceName,
        attribution = _graph.Attribution,
        sha256 = _graph.ContentHash,
        vertices = _graph.VertexCount,
        edges = _graph.EdgeCount,
        kilometres = Math.Round(Kilometres(), 3),
        sourceFigures = _graph.Figures,
        bannedSequences = _graph.Restrictions.Length,
        classes = _classes.Select(c => new { name = c.Class.Name(), edges = c.Edges, kilometres = Math.Round(c.Kilometres, 3) }),
        modes = _modes.Select(m => new { name = m.Mode.Name(), vertices = m.Graph.VertexCount, arcs = m.Graph.ArcCount, figures = m.Graph.Figures }),
        bands = _graph.Speeds.Bands.Select(b => new { name = b.Name, from = b.Starts.Select(Clock) }),
        seconds = _cost?.Seconds,
        peakBytes = _cost?.PeakBytes,
    });

    private static string Clock(int second) => TimeSpan.FromSeconds(second).ToString(@"hh\:mm", CultureInfo.InvariantCulture);

    private static string Share(int part, int whole) => whole == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:F1} %");

    private double Kilometres() => _classes.Sum(c => c.Kilometres);

    private string Bands() => string.Join(", ", _graph.Speeds.Schedule.Select(s => $"{Clock(s.Start)} {_graph.Speeds.Bands[s.Band].Name}"));

    private Table Classes()
    {
        var table = new Table().AddColumns(_context.Say("道路等级", "class"), _context.Say("路段", "edges"), _context.Say("公里", "km"));
        foreach (var (kind, edges, kilometres) in _classes)
            table.AddRow(kind.Name(), $"{edges}", kilometres.ToString("F1", CultureInfo.InvariantCulture));
        return table;
    }

    private Table Modes()
    {
        var table = new Table().AddColumns(
            _context.Say("出行方式", "mode"), _context.Say("路口", "vertices"), _context.Say("其中连通", "connected"), _context.Say("有向路段", "directed edges"),
            _context.Say("其中连通", "connected"), _context.Say("转向限制", "turn bans"));
        foreach (var (mode, graph) in _modes)
        {
            var f = graph.Figures;
            table.AddRow(mode.Name(), $"{f.RoadVertices}", Share(f.ConnectedVertices, f.RoadVertices), $"{f.Arcs}", Share(f.ConnectedArcs, f.Arcs), $"{f.Restrictions}");
        }
        return table;
    }
}
