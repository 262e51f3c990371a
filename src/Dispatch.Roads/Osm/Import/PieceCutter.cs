using System.Runtime.InteropServices;
using Dispatch.Roads.Graphs;

namespace Dispatch.Roads.Osm.Import;

/// <summary>Cuts ways into the pieces between junctions and adds them to a graph.</summary>
internal sealed class PieceCutter
{
    private const int None = -1;
    private readonly RoadWays _ways;
    private readonly RoadNodes _nodes;
    private readonly RoadGraphBuilder _graph;
    private readonly int[] _vertex;
    private readonly List<(int Longitude, int Latitude)> _inner = [];

    // The piece being built: the node it began at, the last node of it, traffic lights since its beginning.
    private int _begin;
    private int _last;
    private int _signals;

    public PieceCutter(RoadWays ways, RoadNodes nodes, RoadGraphBuilder graph)
    {
        (_ways, _nodes, _graph) = (ways, nodes, graph);
        _vertex = new int[nodes.Count];
        Array.Fill(_vertex, None);
        FirstEdge = new int[ways.Ids.Count + 1];
    }

    /// <summary>Where each way's edges begin, one entry more than ways; they run the way's direction, in its order.</summary>
    public int[] FirstEdge { get; }

    /// <summary>How often a way names a node that the file lacks.</summary>
    public int MissingNodes { get; private set; }

    /// <summary>Ways that are cut or shortened by that.</summary>
    public int CutWays { get; private set; }

    /// <summary>Vertices with barriers, and who can't pass them.</summary>
    public List<(int Vertex, RoadModes Blocked)> Barriers { get; } = [];

    /// <summary>The vertex at a node; −1 when the node is none.</summary>
    public int VertexAt(long nodeId) => _nodes.IndexOf(nodeId) is >= 0 and var node ? _vertex[node] : None;

    /// <summary>Cuts all ways.</summary>
    public void CutAll()
    {
        for (var way = 0; way < _ways.Ids.Count; way++)
        {
            Cut(way);
            FirstEdge[way + 1] = _graph.EdgeCount;
        }
    }

    private void Cut(int way)
    {
        var kind = _ways.Kinds[way];
        var users = kind.Access.Forward | kind.Access.Backward;
        var missing = 0;
        _begin = None;
        foreach (var id in CollectionsMarshal.AsSpan(_ways.Nodes)[_ways.FirstNode[way].._ways.FirstNode[way + 1]])
        {
            var node = _nodes.IndexOf(id);
            if (!_nodes.IsFound(node))
            {
                missing++;
                End(kind);
                _begin = None;
                continue;
            }
            GoTo(node, kind, users);
        }
        End(kind);
        MissingNodes += missing;
        CutWays += missing > 0 ? 1 : 0;
    }

    private void GoTo(int node, EdgeKind kind, RoadModes users)
    {
        if (_begin == None)
        {
            Begin(node);
            return;
        }
        if (node == _last)
            return;
        if (_last != _begin)
            AddInner(_last);
        _last = node;
        if (!_nodes.IsShared(node) && (_nodes.Blocked(node) & users) == 0)
            return;
        End(kind);
        Begin(node);
    }

    private void Begin(int node)
    {
        (_begin, _last, _signals) = (node, node, 0);
        _inner.Clear();
    }

    private void AddInner(int node)
    {
        _inner.Add(_nodes.Point(node));
        _signals += _nodes.HasSignals(node) ? 1 : 0;
    }

    private void End(EdgeKind kind)
    {
        if (_begin == None || (_last == _begin && _inner.Count == 0))
            return;
        var (from, to) = (Vertex(_begin), Vertex(_last));
        _graph.AddEdge(from, to, CollectionsMarshal.AsSpan(_inner), kind, _signals);
    }

    private int Vertex(int node)
    {
        if (_vertex[node] != None)
            return _vertex[node];
        var (longitude, latitude) = _nodes.Point(node);
        _vertex[node] = _graph.AddVertex(longitude, latitude, _nodes.HasSignals(node));
        if (_nodes.Blocked(node) is not RoadModes.None and var blocked)
            Barriers.Add((_vertex[node], blocked));
        return _vertex[node];
    }
}
