using Dispatch.Roads.Graphs;
using Dispatch.Roads.Snapping;

namespace Dispatch.Roads.Routing;

/// <summary>
/// Where ways begin and end inside edges. A place at a share f of an edge that takes w lies round(f × w) behind the edge's first vertex and
/// the rest before its last, for time and length alike, as if the network had a vertex there; so the parts of an edge add up to the whole.
/// A place at the very end of an edge lies at the crossing itself: every road there leads to it and from it.
/// From the gate to the road and back one walks in a straight line; that counts as time and length at both ends. Immutable.
/// </summary>
public sealed class RoadEnds
{
    private readonly ModeGraph _graph;
    private readonly double _millisecondsPerMetre;
    private readonly CostMeasure _measure;
    private readonly VertexCopies _copies;

    /// <summary>Ends of ways in a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="walkKmPerHour">Speed between gate and road, km/h, above 0.</param>
    /// <param name="measure">What ways are measured by.</param>
    /// <exception cref="ArgumentOutOfRangeException">The speed is not above 0.</exception>
    public RoadEnds(ModeGraph graph, double walkKmPerHour, CostMeasure measure = CostMeasure.Time)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(walkKmPerHour);
        _graph = graph;
        _millisecondsPerMetre = 3600 / walkKmPerHour;
        _measure = measure;
        _copies = new VertexCopies(graph);
    }

    /// <summary>Cost of the walk between a place and the road: its straight metres, milliseconds and millimetres rounded up.</summary>
    public long Access(RoadSnap place) =>
        _measure.Of((long)Math.Ceiling(place.Metres * _millisecondsPerMetre), (long)Math.Ceiling(place.Metres * 1000));

    /// <summary>The vertices to which one can go on from a place, with the cost from the road's point to them; at most two.</summary>
    public Seed[] Starts(RoadSnap place)
    {
        if (CrossingOf(place) is { } crossing)
            return [new Seed(_copies.Of(crossing)[0], 0)];
        var seeds = new List<Seed>(2);
        for (var heading = 2 * place.Edge; heading <= (2 * place.Edge) + 1; heading++)
        {
            var exit = _graph.ExitOf(heading);
            if (exit >= 0)
                seeds.Add(new Seed(exit, Whole(heading) - Before(place, heading)));
        }
        return [.. seeds];
    }

    /// <summary>The vertices from which one can come to a place, with the cost from them to the road's point; one for each copy of an end.</summary>
    public Seed[] Goals(RoadSnap place)
    {
        if (CrossingOf(place) is { } crossing)
            return Array.ConvertAll(_copies.Of(crossing).ToArray(), v => new Seed(v, 0));
        var seeds = new List<Seed>(2);
        for (var heading = 2 * place.Edge; heading <= (2 * place.Edge) + 1; heading++)
            foreach (var arc in _graph.ArcsOf(heading))
                seeds.Add(new Seed(TailOf(arc), Before(place, heading)));
        return [.. seeds];
    }

    /// <summary>The heading by which the cheapest way from a place to one of its <see cref="Starts"/> leaves; null from a crossing, where it begins with the next arc.</summary>
    public int? StartHeading(RoadSnap place, int vertex) => CrossingOf(place) is not null ? null : Cheaper(
        place, heading => _graph.ExitOf(heading) == vertex ? Whole(heading) - Before(place, heading) : PathCost.None);

    /// <summary>The heading by which the cheapest way from one of a place's <see cref="Goals"/> comes in; null at a crossing, where it ends with the arc before.</summary>
    public int? GoalHeading(RoadSnap place, int vertex) => CrossingOf(place) is not null ? null : Cheaper(
        place, heading => HasTail(heading, vertex) ? Before(place, heading) : PathCost.None);

    /// <summary>Cost between two places of one edge without leaving it; <see cref="PathCost.None"/> where that is not allowed or they lie on two edges.</summary>
    public long Along(RoadSnap from, RoadSnap to)
    {
        if (from.Edge != to.Edge)
            return PathCost.None;
        var best = PathCost.None;
        for (var heading = 2 * from.Edge; heading <= (2 * from.Edge) + 1; heading++)
            if (!_graph.ArcsOf(heading).IsEmpty && IsAhead(from.Fraction, to.Fraction, heading))
                best = Math.Min(best, Before(to, heading) - Before(from, heading));
        return best;
    }

    /// <summary>Cost from the beginning of a heading to a place on it; only for a heading the mode may use.</summary>
    public long Before(RoadSnap place, int heading)
    {
        var arc = _graph.ArcsOf(heading)[0];
        return _measure.Of(
            Part(_graph.Weight[arc], place.Fraction, Heading.IsForward(heading)),
            Part(_graph.Length[arc], place.Fraction, Heading.IsForward(heading)));
    }

    // The network's vertex at which a place lies exactly.
    private int? CrossingOf(RoadSnap place) => place.Fraction switch
    {
        <= 0 => _graph.Roads.EdgeFrom[place.Edge],
        >= 1 => _graph.Roads.EdgeTo[place.Edge],
        _ => null,
    };

    private static int Cheaper(RoadSnap place, Func<int, long> cost)
    {
        var (forward, backward) = (Heading.Of(place.Edge, forward: true), Heading.Of(place.Edge, forward: false));
        return cost(backward) < cost(forward) ? backward : forward;
    }

    private bool HasTail(int heading, int vertex)
    {
        foreach (var arc in _graph.ArcsOf(heading))
            if (TailOf(arc) == vertex)
                return true;
        return false;
    }

    private long Whole(int heading)
    {
        var arc = _graph.ArcsOf(heading)[0];
        return _measure.Of(_graph.Weight[arc], _graph.Length[arc]);
    }

    private static bool IsAhead(double from, double to, int heading) => Heading.IsForward(heading) ? from <= to : from >= to;

    // The backward part is the complement of the forward one: rounding in both directions the same way.
    private static long Part(int whole, double fraction, bool forward)
    {
        var first = (long)Math.Round(fraction * whole);
        return forward ? first : whole - first;
    }

    /// <summary>The vertex an arc leaves.</summary>
    internal int TailOf(int arc)
    {
        // The arcs lie in order of their tails.
        var at = _graph.FirstArc.AsSpan().BinarySearch(arc);
        if (at < 0)
            return ~at - 1;
        while (_graph.FirstArc[at + 1] == arc)
            at++;
        return at;
    }
}
