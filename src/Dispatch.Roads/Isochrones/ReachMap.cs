using Dispatch.Roads.Graphs;
using Dispatch.Roads.Routing;
using Dispatch.Roads.Snapping;

namespace Dispatch.Roads.Isochrones;

/// <summary>
/// What can be reached on the network from a place within a limit, exactly: every vertex's cost, and of every edge the parts that are within
/// reach, cut to the millimetre. The walk from the gate to the road counts. Immutable; safe to share between threads.
/// </summary>
public sealed class ReachMap
{
    private readonly Dictionary<int, long> _costs = [];
    private readonly RoadEnds _ends;
    private readonly long _access;

    /// <summary>Searches the network.</summary>
    /// <param name="graph">Mode and hour band.</param>
    /// <param name="walkKmPerHour">Speed between gate and road, km/h, above 0; see <see cref="RoadProfile.WalkSpeed"/>.</param>
    /// <param name="origin">Where one sets out.</param>
    /// <param name="limit">How far.</param>
    public ReachMap(ModeGraph graph, double walkKmPerHour, RoadSnap origin, ReachLimit limit)
    {
        ArgumentNullException.ThrowIfNull(graph);
        (Graph, Origin, Limit) = (graph, origin, limit);
        _ends = new RoadEnds(graph, walkKmPerHour, limit.Measure);
        _access = _ends.Access(origin);
        var search = new ReachSearch(CostGraphs.Make(graph, limit.Measure));
        search.Run(Array.ConvertAll(_ends.Starts(origin), s => s with { Cost = s.Cost + _access }), limit.Cost);
        foreach (var vertex in search.Reached)
            _costs.Add(vertex, search.CostOf(vertex));
    }

    /// <summary>The graph searched.</summary>
    public ModeGraph Graph { get; }

    /// <summary>Where one sets out.</summary>
    public RoadSnap Origin { get; }

    /// <summary>How far.</summary>
    public ReachLimit Limit { get; }

    /// <summary>The vertices within reach with their costs.</summary>
    public IReadOnlyDictionary<int, long> Costs => _costs;

    /// <summary>Cost from gate to gate; <see cref="PathCost.None"/> where it is beyond the limit. 0 for the origin itself.</summary>
    public long CostTo(RoadSnap place)
    {
        if (place == Origin)
            return 0;
        var best = _access + _ends.Along(Origin, place);
        foreach (var goal in _ends.Goals(place))
            if (_costs.TryGetValue(goal.Vertex, out var cost))
                best = Math.Min(best, cost + goal.Cost);
        best = Math.Min(best, PathCost.None) + _ends.Access(place);
        return best <= Limit.Cost ? best : PathCost.None;
    }

    /// <summary>Whether a place can be reached within the limit, its own walk from the road included. The exact answer; an area only draws it.</summary>
    public bool Contains(RoadSnap place) => CostTo(place) < PathCost.None;

    /// <summary>The edges of which at least one end, or the origin, is within reach; in rising order.</summary>
    public IEnumerable<int> TouchedEdges()
    {
        var edges = new SortedSet<int> { Origin.Edge };
        foreach (var vertex in _costs.Keys)
            for (var arc = Graph.FirstArc[vertex]; arc < Graph.FirstArc[vertex + 1]; arc++)
                edges.Add(Heading.Edge(Graph.ArcHeading[arc]));
        return edges;
    }

    /// <summary>The parts of an edge within reach, apart from each other and in rising order.</summary>
    public IReadOnlyList<EdgePart> Reached(int edge)
    {
        var parts = new List<EdgePart>(2);
        AddFromEnds(edge, parts);
        if (edge == Origin.Edge)
            AddFromOrigin(parts);
        return Merged(parts);
    }

    /// <summary>What <see cref="Reached"/> leaves of an edge.</summary>
    public IReadOnlyList<EdgePart> Missed(int edge)
    {
        var missed = new List<EdgePart>(2);
        var from = 0.0;
        foreach (var part in Reached(edge))
        {
            if (part.From > from)
                missed.Add(new EdgePart(edge, from, part.From));
            from = part.To;
        }
        if (from < 1)
            missed.Add(new EdgePart(edge, from, 1));
        return missed;
    }

    private void AddFromEnds(int edge, List<EdgePart> parts)
    {
        for (var heading = 2 * edge; heading <= (2 * edge) + 1; heading++)
        {
            var best = PathCost.None;
            foreach (var arc in Graph.ArcsOf(heading))
                if (_costs.TryGetValue(_ends.TailOf(arc), out var cost))
                    best = Math.Min(best, cost);
            if (best >= PathCost.None)
                continue;
            var share = Share(heading, best);
            parts.Add(Heading.IsForward(heading) ? new EdgePart(edge, 0, share) : new EdgePart(edge, 1 - share, 1));
        }
    }

    private void AddFromOrigin(List<EdgePart> parts)
    {
        if (_access > Limit.Cost)
            return;
        var at = Origin.Fraction;
        for (var heading = 2 * Origin.Edge; heading <= (2 * Origin.Edge) + 1; heading++)
            if (!Graph.ArcsOf(heading).IsEmpty)
                parts.Add(Heading.IsForward(heading)
                    ? new EdgePart(Origin.Edge, at, Math.Min(1, at + Share(heading, _access)))
                    : new EdgePart(Origin.Edge, Math.Max(0, at - Share(heading, _access)), at));
    }

    // The share of an edge that what is left of the limit lasts for.
    private double Share(int heading, long cost)
    {
        var arc = Graph.ArcsOf(heading)[0];
        var (left, whole) = Limit.Measure == CostMeasure.Time
            ? (Limit.Thousandths - PathCost.Milliseconds(cost), Graph.Weight[arc])
            : (Limit.Thousandths - PathCost.Millimetres(cost), Graph.Length[arc]);
        return Math.Min(1, (double)left / whole);
    }

    private static List<EdgePart> Merged(List<EdgePart> parts)
    {
        var merged = new List<EdgePart>(parts.Count);
        foreach (var part in parts.Where(p => p.To > p.From).OrderBy(p => p.From))
        {
            if (merged.Count > 0 && part.From <= merged[^1].To)
                merged[^1] = merged[^1] with { To = Math.Max(merged[^1].To, part.To) };
            else
                merged.Add(part);
        }
        return merged;
    }
}
