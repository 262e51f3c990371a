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
    private readonly int _timeFactor;
    private readonly PlainDijkstra _network;
    private readonly int _firstGate;
    private int _next;

    public PlaceNetwork(ModeGraph graph, IReadOnlyList<RoadSnap> places, double walkKmPerHour, bool lengthOnly = false)
    {
        _timeFactor = lengthOnly ? 0 : 1;
        (_graph, _places, _walkKmPerHour) = (graph, places, walkKmPerHour);
        var onEdge = Enumerable.Range(0, places.Count).ToLookup(i => places[i].Edge);
        _firstGate = graph.VertexCount;
        _next = _firstGate + (2 * places.Count);
        var inner = places.Sum(p => graph.ArcsOf(Heading.Of(p.Edge, true)).Length + graph.ArcsOf(Heading.Of(p.Edge, false)).Length);
        _network = new PlainDijkstra(_next + inner);
        for (var tail = 0; tail < graph.VertexCount; tail++)
            for (var arc = graph.FirstArc[tail]; arc < graph.FirstArc[tail + 1]; arc++)
                AddArc(tail, arc, onEdge);
        foreach (var place in Enumerable.Range(0, places.Count).Where(i => places[i].Fraction is 0 or 1))
            AddCrossing(place);
    }

    /// <summary>Seconds and metres from one place to all, gate to gate, rounded up; null where there is no way.</summary>
    public (long Seconds, long Metres)?[] From(int place)
    {
        var exact = Exact(place);
        return [.. exact.Select((cost, to) => to == place
            ? (0, 0)
            : cost is { } c ? ((c.Milliseconds + 999) / 1000, (c.Millimetres + 999) / 1000) : ((long, long)?)null)];
    }

    /// <summary>Milliseconds and millimetres from one place to all, both walks included; null where there is no way.</summary>
    public (long Milliseconds, long Millimetres)?[] Exact(int place)
    {
        var costs = _network.From(Start(place));
        return [.. Enumerable.Range(0, _places.Count).Select(to => costs[Goal(to)])];
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
            _network.Add(at, inner, _timeFactor * (placeMs - ms), placeMm - mm);
            (at, ms, mm) = (inner, placeMs, placeMm);
            _network.Add(inner, Goal(place), WalkMilliseconds(place), WalkMillimetres(place));
            // Who starts in mid-edge remembers no turn: the first copy of the arc.
            if (arc == _graph.ArcsOf(heading)[0])
                _network.Add(Start(place), inner, WalkMilliseconds(place), WalkMillimetres(place));
        }
        _network.Add(at, _graph.Head[arc], _timeFactor * (_graph.Weight[arc] - ms), _graph.Length[arc] - mm);
    }

    // A place at a crossing: all copies lead to it, and from it the first, which remembers no turn.
    private void AddCrossing(int place)
    {
        var at = _places[place].Fraction == 0 ? _graph.Roads.EdgeFrom[_places[place].Edge] : _graph.Roads.EdgeTo[_places[place].Edge];
        var copies = Enumerable.Range(0, _graph.VertexCount).Where(v => _graph.RoadVertex[v] == at).ToList();
        _network.Add(Start(place), copies[0], WalkMilliseconds(place), WalkMillimetres(place));
        foreach (var copy in copies)
            _network.Add(copy, Goal(place), WalkMilliseconds(place), WalkMillimetres(place));
    }

    private long WalkMilliseconds(int place) => _timeFactor * (long)Math.Ceiling(_places[place].Metres * 3600 / _walkKmPerHour);

    private long WalkMillimetres(int place) => (long)Math.Ceiling(_places[place].Metres * 1000);

    private double Share(int heading, int place) =>
        Heading.IsForward(heading) ? _places[place].Fraction : 1 - _places[place].Fraction;

    private long Before(int whole, int heading, int place)
    {
        var first = (long)Math.Round(_places[place].Fraction * whole);
        return Heading.IsForward(heading) ? first : whole - first;
    }
}
