using Dispatch.Roads.Graphs;

namespace Dispatch.Roads.Routing;

/// <summary>Makes the graphs that the searches read.</summary>
public static class CostGraphs
{
    /// <summary>The graph of a mode with the costs of a measure; vertices and arcs keep their numbers.</summary>
    public static CostGraph Make(ModeGraph graph, CostMeasure measure = CostMeasure.Time)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var costs = new long[graph.ArcCount];
        for (var arc = 0; arc < costs.Length; arc++)
            costs[arc] = measure.Of(graph.Weight[arc], graph.Length[arc]);
        return new CostGraph([.. graph.FirstArc], [.. graph.Head], costs);
    }
}
