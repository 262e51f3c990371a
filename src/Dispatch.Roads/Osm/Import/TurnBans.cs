using Dispatch.Roads.Graphs;
using Dispatch.Roads.Osm.Rules;

namespace Dispatch.Roads.Osm.Import;

/// <summary>
/// Turns tagged restrictions and barriers into banned sequences of edges. A restriction is used when its ways are in the graph and each has exactly
/// one piece that fits; otherwise it is counted as ignored.
/// </summary>
internal sealed class TurnBans
{
    private readonly RoadGraphBuilder _graph;
    private readonly PieceCutter _pieces;
    private readonly IncidentEdges _incident;
    private readonly Dictionary<long, int> _wayIndex = [];

    public TurnBans(RoadWays ways, PieceCutter pieces, RoadGraphBuilder graph)
    {
        (_graph, _pieces, _incident) = (graph, pieces, new IncidentEdges(graph));
        var named = ways.Restrictions.SelectMany(r => r.From.Concat(r.To).Concat(r.ViaWays)).ToHashSet();
        for (var way = 0; way < ways.Ids.Count; way++)
        {
            if (named.Contains(ways.Ids[way]))
                _wayIndex.Add(ways.Ids[way], way);
        }
    }

    /// <summary>Adds the bans of one restriction; false when it could not be used.</summary>
    public bool Add(OsmRestriction restriction)
    {
        var used = false;
        foreach (var from in restriction.From)
        {
            foreach (var to in restriction.To)
                used |= Add(restriction, from, to);
        }
        return used;
    }

    /// <summary>Bans passing a barrier for those it blocks; turning back in front of it stays allowed.</summary>
    public void AddBarrier(int vertex, RoadModes blocked)
    {
        foreach (var entered in _incident.At(vertex))
        {
            foreach (var left in _incident.At(vertex))
            {
                var users = blocked & Arriving(entered, vertex) & Leaving(left, vertex);
                if (entered != left && users != RoadModes.None)
                    _graph.AddRestriction(new TurnRestriction([entered, left], vertex, users));
            }
        }
    }

    private RoadModes Arriving(int edge, int vertex) =>
        (_graph.To(edge) == vertex ? _graph.Access(edge).Forward : 0) | (_graph.From(edge) == vertex ? _graph.Access(edge).Backward : 0);

    private RoadModes Leaving(int edge, int vertex) =>
        (_graph.From(edge) == vertex ? _graph.Access(edge).Forward : 0) | (_graph.To(edge) == vertex ? _graph.Access(edge).Backward : 0);

    private bool Add(OsmRestriction restriction, long from, long to)
    {
        if (restriction.ViaNodes is [var node])
            return _pieces.VertexAt(node) is >= 0 and var via && Add(restriction, via, from, [], via, to);
        return ViaPath(restriction.ViaWays, from) is { } path && Add(restriction, path.Start, from, path.Edges, path.End, to);
    }

    private bool Add(OsmRestriction restriction, int start, long from, List<int> over, int end, long to)
    {
        var entered = Only(Pieces(from), e => (Arriving(e, start) & restriction.Users) != 0);
        var left = Only(Pieces(to), e => (Leaving(e, end) & restriction.Users) != 0);
        if (entered < 0 || left < 0)
            return false;
        if (restriction.IsOnly)
            BanAllBut(left, restriction.Users, start, [entered, .. over], end);
        else
            _graph.AddRestriction(new TurnRestriction([entered, .. over, left], start, restriction.Users));
        return true;
    }

    private void BanAllBut(int allowed, RoadModes users, int start, List<int> driven, int end)
    {
        foreach (var edge in _incident.At(end))
        {
            if (edge != allowed && (Leaving(edge, end) & users) != 0)
                _graph.AddRestriction(new TurnRestriction([.. driven, edge], start, users));
        }
    }

    private Range Pieces(long way) => _wayIndex.TryGetValue(way, out var index) ? _pieces.FirstEdge[index].._pieces.FirstEdge[index + 1] : 0..0;

    private static int Only(Range edges, Predicate<int> fits)
    {
        var found = -1;
        for (var edge = edges.Start.Value; edge < edges.End.Value; edge++)
        {
            if (!fits(edge))
                continue;
            if (found >= 0)
                return -1;
            found = edge;
        }
        return found;
    }

    // The way from where the first via way touches the from way, along all via ways, each from end to end.
    private (int Start, List<int> Edges, int End)? ViaPath(long[] ways, long from)
    {
        var touched = Vertices(Pieces(from));
        var first = Pieces(ways[0]);
        if (first.Start.Value == first.End.Value)
            return null;
        var (head, tail) = (_graph.From(first.Start.Value), _graph.To(first.End.Value - 1));
        var start = touched.Contains(head) ? head : tail;
        if (!touched.Contains(start) || (touched.Contains(head) && touched.Contains(tail)))
            return null;
        var (edges, at) = (new List<int>(), start);
        foreach (var way in ways)
        {
            if (Follow(Pieces(way), at, edges) is not { } next)
                return null;
            at = next;
        }
        return (start, edges, at);
    }

    private int? Follow(Range pieces, int at, List<int> edges)
    {
        var (first, count) = (pieces.Start.Value, pieces.End.Value - pieces.Start.Value);
        if (count == 0)
            return null;
        var forward = _graph.From(first) == at;
        if (!forward && _graph.To(first + count - 1) != at)
            return null;
        for (var i = 0; i < count; i++)
        {
            var edge = forward ? first + i : first + count - 1 - i;
            if ((forward ? _graph.From(edge) : _graph.To(edge)) != at)
                return null;
            edges.Add(edge);
            at = forward ? _graph.To(edge) : _graph.From(edge);
        }
        return at;
    }

    private HashSet<int> Vertices(Range edges)
    {
        var vertices = new HashSet<int>();
        for (var edge = edges.Start.Value; edge < edges.End.Value; edge++)
        {
            vertices.Add(_graph.From(edge));
            vertices.Add(_graph.To(edge));
        }
        return vertices;
    }
}
