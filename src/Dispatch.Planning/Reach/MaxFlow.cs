namespace Dispatch.Planning.Reach;

/// <summary>
/// The largest flow from one node to another, by level graphs (Dinic, Soviet Mathematics Doklady 11, 1970). Edges may be added after a run; the next one goes
/// on from the flow there is. Equal inputs give equal flows. Not safe for several threads.
/// </summary>
public sealed class MaxFlow
{
    private readonly List<int> _to = [];
    private readonly List<long> _left = [];
    private readonly List<List<int>> _edges = [];
    private int[] _level = [];
    private int[] _next = [];

    /// <summary>Nodes so far.</summary>
    public int Nodes => _edges.Count;

    /// <summary>Adds a node and returns its number.</summary>
    public int AddNode()
    {
        _edges.Add([]);
        return _edges.Count - 1;
    }

    /// <summary>Adds an edge and returns its number for <see cref="FlowOf"/>.</summary>
    /// <param name="from">Node it leaves.</param>
    /// <param name="to">Node it leads to.</param>
    /// <param name="capacity">Most that flows through it, 0 or more.</param>
    public int AddEdge(int from, int to, long capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        var edge = _to.Count;
        _to.Add(to);
        _left.Add(capacity);
        _edges[from].Add(edge);
        _to.Add(from);
        _left.Add(0);
        _edges[to].Add(edge + 1);
        return edge;
    }

    /// <summary>What flows through an edge.</summary>
    public long FlowOf(int edge) => _left[edge + 1];

    /// <summary>Lets more through an edge.</summary>
    /// <param name="edge">Number of the edge.</param>
    /// <param name="more">How much more, 0 or above.</param>
    public void Widen(int edge, long more)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(more);
        _left[edge] += more;
    }

    /// <summary>A copy with the flow there is, to try something on.</summary>
    public MaxFlow Copy()
    {
        var copy = new MaxFlow();
        copy._to.AddRange(_to);
        copy._left.AddRange(_left);
        copy._edges.AddRange(_edges.Select(e => new List<int>(e)));
        return copy;
    }

    /// <summary>Sends as much more as can be sent; returns how much that was.</summary>
    public long Run(int source, int sink)
    {
        var total = 0L;
        while (Levels(source, sink))
        {
            _next = new int[Nodes];
            while (Push(source, sink, long.MaxValue) is var pushed && pushed > 0)
                total += pushed;
        }

        return total;
    }

    private bool Levels(int source, int sink)
    {
        _level = new int[Nodes];
        Array.Fill(_level, -1);
        _level[source] = 0;
        var open = new Queue<int>([source]);
        while (open.TryDequeue(out var node))
        {
            foreach (var edge in _edges[node])
            {
                if (_left[edge] <= 0 || _level[_to[edge]] >= 0)
                    continue;
                _level[_to[edge]] = _level[node] + 1;
                open.Enqueue(_to[edge]);
            }
        }

        return _level[sink] >= 0;
    }

    private long Push(int node, int sink, long most)
    {
        if (node == sink)
            return most;
        for (; _next[node] < _edges[node].Count; _next[node]++)
        {
            var edge = _edges[node][_next[node]];
            if (_left[edge] <= 0 || _level[_to[edge]] != _level[node] + 1)
                continue;
            var pushed = Push(_to[edge], sink, Math.Min(most, _left[edge]));
            if (pushed == 0)
                continue;
            _left[edge] -= pushed;
            _left[edge ^ 1] += pushed;
            return pushed;
        }

        return 0;
    }
}
