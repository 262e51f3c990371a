using Dispatch.Roads.Graphs;
using Dispatch.Roads.Osm.Import;
using Dispatch.Roads.Speeds;

namespace Dispatch.Roads.Osm;

/// <summary>
/// Makes a road graph of an OpenStreetMap extract, XML or PBF by its content. The file is read twice, ways first and then the points that roads
/// run through, so that memory is needed for the roads only and not for the whole file.
/// </summary>
public static class OsmImport
{
    /// <summary>The notice that OpenStreetMap's licence asks for.</summary>
    public const string OsmAttribution = "© OpenStreetMap contributors, ODbL 1.0";

    /// <summary>Imports a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="speeds">The graph's speed table; null for the built-in one.</param>
    /// <param name="report">Told now and then how far the import is; null for nobody.</param>
    /// <param name="cancel">Ends the import.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was asked for.</exception>
    /// <exception cref="IOException">The file is there but cannot be read.</exception>
    public static ImportedRoads Run(string path, SpeedTable? speeds = null, Action<ImportProgress>? report = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!File.Exists(path))
            return new ImportedRoads(null, [new RoadIssue(RoadCodes.NoFile, IsError: true, path, "", "找不到文件。请检查路径。", "There is no such file. Check the path.")]);
        return Run(() => File.OpenRead(path), Path.GetFileName(path), speeds, report, cancel);
    }

    /// <summary>Imports from streams.</summary>
    /// <param name="open">Opens the content anew; called twice. The streams must know their length.</param>
    /// <param name="name">Name of the source, for people.</param>
    /// <param name="speeds">The graph's speed table; null for the built-in one.</param>
    /// <param name="report">Told now and then how far the import is; null for nobody.</param>
    /// <param name="cancel">Ends the import.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was asked for.</exception>
    public static ImportedRoads Run(
        Func<Stream> open, string name, SpeedTable? speeds = null, Action<ImportProgress>? report = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(open);
        try
        {
            return Import(open, name, speeds, report ?? (_ => { }), cancel);
        }
        catch (OsmException e)
        {
            return new ImportedRoads(null, [e.Issue with { Place = e.Issue.Place.Length > 0 ? $"{name}, {e.Issue.Place}" : name }]);
        }
    }

    private static ImportedRoads Import(Func<Stream> open, string name, SpeedTable? speeds, Action<ImportProgress> report, CancellationToken cancel)
    {
        var source = new OsmSource(open);
        var ways = new RoadWays();
        source.Read(ways, share => report(new ImportProgress(ImportStage.Ways, share)), cancel);
        if (ways.Ids.Count == 0)
            return new ImportedRoads(null, [ImportIssues.NoRoads(name)]);
        var nodes = new RoadNodes(ways);
        source.Read(nodes, share => report(new ImportProgress(ImportStage.Nodes, share)), cancel);
        report(new ImportProgress(ImportStage.Pieces, 0));
        var builder = new RoadGraphBuilder();
        var pieces = new PieceCutter(ways, nodes, builder);
        pieces.CutAll();
        if (builder.EdgeCount == 0)
            return new ImportedRoads(null, [ImportIssues.NoRoads(name)]);
        cancel.ThrowIfCancellationRequested();
        var used = AddBans(ways, pieces, builder);
        var ignored = ways.UselessRestrictions + ways.Restrictions.Count - used;
        var figures = new ImportFigures(Length(open), nodes.NodeCount, ways.WayCount, ways.RelationCount, ways.Ids.Count, used, ignored);
        report(new ImportProgress(ImportStage.Pieces, 1));
        return new ImportedRoads(builder.Build(name, Attribution(ways.Notice), figures, speeds), ImportIssues.Warnings(name, ways, nodes, pieces, ignored));
    }

    private static int AddBans(RoadWays ways, PieceCutter pieces, RoadGraphBuilder builder)
    {
        var bans = new TurnBans(ways, pieces, builder);
        var used = ways.Restrictions.Count(bans.Add);
        foreach (var (vertex, blocked) in pieces.Barriers)
            bans.AddBarrier(vertex, blocked);
        return used;
    }

    private static string Attribution(string notice) =>
        notice.Length == 0 || notice.Contains("OpenStreetMap", StringComparison.OrdinalIgnoreCase) ? OsmAttribution : notice;

    private static long Length(Func<Stream> open)
    {
        using var stream = open();
        return stream.Length;
    }
}
