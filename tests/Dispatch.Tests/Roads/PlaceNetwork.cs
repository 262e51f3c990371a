using Dispatch.Roads.Graphs;
using Dispatch.Roads.Snapping;

namespace Dispatch.Tests.Roads;

/// <summary>
/// The independent yardstick: the arcs of a mode with a vertex put in literally for every place on them, a start and a goal vertex for
/// each place, and Dijkstra over it all. Shares only the graph and the rule of rounding parts of an edge with the product.
/// </summary>
internal sealed class PlaceNetwork
{
    private readonly ModeGraph _graph;
    private readonly IReadOnlyList<RoadSnap> _places;
    private readonly double _walkKmPerHour;
    private readonly PlainDijkstra _network;
    private readonly int _firstGate;
    private int _next;

    public PlaceNetwork(ModeGraph graph, IReadOnlyList<RoadSnap> places, double walkKmPerHour)
    {
        (_graph, _places, _walkKmPerHour) = (graph, places, walkKmPerHour);
        var onEdge = Enumerable.Range(0, places.Count).ToLookup(i => places[i].Edge);
        _firstGate = graph.VertexCount;
        _next = _firstGate + (2 * places.Count);
        var inner = places.Sum(p => graph.ArcsOf(Heading.Of(p.Edge, true)).Length + graph.ArcsOf(Heading.Of(p.Edge, false)).Length);
        _network = new PlainDijkstra(_next + inner);
        for (var tail = 0; tail < graph.VertexCount; tail++)
            for (var arc = graph.FirstArc[tail]; arc < graph.FirstArc[tail + 1]; arc++)
                AddArc(tail, arc, onEdge);
    }

    /// <summary>Seconds and metres from one place to all, gate to gate, rounded up; null where there is no way.</summary>
    public (long Seconds, long Metres)?[] From(int place)
    {
        var costs = _network.From(Start(place));
        return [.. Enumerable.Range(0, _places.Count).Select(to => to == place
            ? (0, 0)
            : costs[Goal(to)] is { } c ? ((c.Milliseconds + 999) / 1000, (c.Millimetres + 999) / 1000) : ((long, long)?)null)];
    }

    private int Start(int place) => _firstGate + (2 * place);

    private int Goal(int place) => _firstGate + (2 * place) + 1;

    private void AddArc(int tail, int arc, ILookup<int, int> onEdge)
    {
        var heading = _graph.ArcHeading[arc];
        var (at, ms, mm) = (tail, 0L, 0L);
        foreach (var place in onEdge[Heading.Edge(heading)].OrderBy(i => Share(heading, i)))
        {
            var (placeMs, placeMm) = (Before(_graph.Weight[arc], heading, place), Before(_graph.Length[arc], heading, place));
            var inner = _next++;
            _network.Add(at, inner, placeMs - ms, placeMm - mm);
            (at, ms, mm) = (inner, placeMs, placeMm);
            var walkMs = (long)Math.Ceiling(_places[place].Metres * 3600 / _walkKmPerHour);
            var walkMm = (long)Math.Ceiling(_places[place].Metres * 1000);
            _network.Add(inner, Goal(place), walkMs, walkMm);
            // Who starts in mid-edge remembers no turn: the first copy of the arc.
            if (arc == _graph.ArcsOf(heading)[0])
                _network.Add(Start(place), inner, walkMs, walkMm);
        }
        _network.Add(at, _graph.Head[arc], _graph.Weight[arc] - ms, _graph.Length[arc] - mm);
    }

    private double Share(int heading, int place) =>
        Heading.IsForward(heading) ? _places[place].Fraction : 1 - _places[place].Fraction;

    private long Before(int whole, int heading, int place)
    {
        var first = (long)Math.Round(_places[place].Fraction * whole);
        return Heading.IsForward(heading) ? first : whole - first;
    }
}
