using System.Globalization;
using Dispatch.Roads.Graphs;
using Dispatch.Roads.Osm;
using Dispatch.Roads.Routing;

namespace Dispatch.Benchmarks;

/// <summary>Real extracts kept beside the repository, and what their graphs take in memory.</summary>
internal static class RoadExtracts
{
    /// <summary>Imports an extract of the geodata folder below DISPATCH_SHARED.</summary>
    public static RoadGraph Import(string extract)
    {
        var shared = Environment.GetEnvironmentVariable("DISPATCH_SHARED")
            ?? throw new InvalidOperationException("DISPATCH_SHARED must name the folder that holds geodata.");
        var imported = OsmImport.Run(Path.Combine(shared, "geodata", extract));
        return imported.Graph ?? throw new InvalidOperationException(string.Join('\n', imported.Issues.Select(i => i.English)));
    }

    /// <summary>Bytes a vertex of each part, by the lengths of their arrays.</summary>
    public static string Sizes(RoadGraph roads, RoadProfile profile, CostGraph costs)
    {
        var mode = profile.Graph;
        var modeBytes = 4L * (mode.FirstArc.Length + mode.Head.Length + mode.Weight.Length + mode.Length.Length + mode.ArcHeading.Length
            + mode.RoadVertex.Length + mode.FirstHeadingArc.Length + mode.HeadingArcs.Length);
        return string.Create(CultureInfo.InvariantCulture,
            $"// Sizes: {roads.VertexCount} vertices, {roads.EdgeCount} edges; {mode.Mode}: {mode.VertexCount} vertices, {mode.ArcCount} arcs, "
            + $"{profile.Hierarchy.Up.All.Length + profile.Hierarchy.Down.All.Length} arcs in the hierarchy; bytes a vertex: "
            + $"mode graph {(double)modeBytes / mode.VertexCount:F0}, search graph {(double)costs.Bytes / mode.VertexCount:F0}, hierarchy {(double)profile.Hierarchy.Bytes / mode.VertexCount:F0}");
    }
}
