using Dispatch.Roads.Graphs;
using Dispatch.Roads.Speeds;

namespace Dispatch.Roads.Routing;

/// <summary>Everything needed to answer questions of one mode in one hour band: the graph, its hierarchy, and how ways begin and end. Immutable; safe to share between threads.</summary>
public sealed class RoadProfile
{
    /// <summary>Puts the parts together.</summary>
    /// <param name="graph">The graph of the mode and band.</param>
    /// <param name="hierarchy">The hierarchy of <see cref="CostGraphs.Make"/> of that graph.</param>
    /// <param name="walkKmPerHour">Speed between gate and road, km/h, above 0; see <see cref="WalkSpeed"/>.</param>
    /// <exception cref="ArgumentException">The hierarchy belongs to another graph.</exception>
    public RoadProfile(ModeGraph graph, ContractionHierarchy hierarchy, double walkKmPerHour)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(hierarchy);
        if (graph.VertexCount != hierarchy.VertexCount)
            throw new ArgumentException("The hierarchy belongs to another graph.", nameof(hierarchy));
        Graph = graph;
        Hierarchy = hierarchy;
        WalkKmPerHour = walkKmPerHour;
        Ends = new RoadEnds(graph, walkKmPerHour);
    }

    /// <summary>The graph.</summary>
    public ModeGraph Graph { get; }

    /// <summary>Its hierarchy, by time.</summary>
    public ContractionHierarchy Hierarchy { get; }

    /// <summary>Speed between gate and road, km/h.</summary>
    public double WalkKmPerHour { get; }

    /// <summary>Where ways begin and end, by time.</summary>
    public RoadEnds Ends { get; }

    /// <summary>The speed between gate and road in a table: that of walking on a footway in the band, whatever the mode.</summary>
    public static double WalkSpeed(SpeedTable speeds, int band)
    {
        ArgumentNullException.ThrowIfNull(speeds);
        return speeds.KmPerHour(RoadMode.Walk, band, RoadClass.Footway);
    }

    /// <summary>Builds graph and hierarchy from nothing. <see cref="HierarchyBuilder"/> says how long that takes.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static RoadProfile Build(RoadGraph roads, SpeedTable speeds, RoadMode mode, int band, CancellationToken cancel = default)
    {
        var graph = ModeGraph.Build(roads, speeds, mode, band);
        return new RoadProfile(graph, HierarchyBuilder.Build(CostGraphs.Make(graph), cancel: cancel), WalkSpeed(speeds, band));
    }
}
