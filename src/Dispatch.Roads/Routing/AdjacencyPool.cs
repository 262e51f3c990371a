namespace Dispatch.Roads.Routing;

/// <summary>
/// Adjacency lists that grow and shrink while a graph is contracted: at most one arc for each pair of vertices, the cheapest. All lists
/// share three arrays; a list that outgrows its room moves to the end.
/// </summary>
internal sealed class AdjacencyPool
{
    private readonly int[] _start;
    private readonly int[] _count;
    private readonly int[] _room;
    private int[] _other;
    private long[] _cost;
    private int[] _middle;
    private int _end;

    public AdjacencyPool(int[] degrees)
    {
        _start = new int[degrees.Length];
        _count = new int[degrees.Length];
        _room = new int[degrees.Length];
        for (var v = 0; v < degrees.Length; v++)
        {
            _start[v] = _end;
            _room[v] = degrees[v] + 2;
            _end += _room[v];
        }
        _other = new int[_end];
        _cost = new long[_end];
        _middle = new int[_end];
    }

    /// <summary>The other ends of a vertex's arcs.</summary>
    public ReadOnlySpan<int> Others(int vertex) => _other.AsSpan(_start[vertex], _count[vertex]);

    /// <summary>The costs, in the order of <see cref="Others"/>.</summary>
    public ReadOnlySpan<long> Costs(int vertex) => _cost.AsSpan(_start[vertex], _count[vertex]);

    /// <summary>The contracted vertex each arc bridges, −1 for an arc of the graph; in the order of <see cref="Others"/>.</summary>
    public ReadOnlySpan<int> Middles(int vertex) => _middle.AsSpan(_start[vertex], _count[vertex]);

    /// <summary>Adds an arc, or makes the present one cheaper; a dearer or equal one changes nothing.</summary>
    public void Offer(int vertex, int other, long cost, int middle)
    {
        var at = Others(vertex).IndexOf(other);
        if (at >= 0 && _cost[_start[vertex] + at] <= cost)
            return;
        if (at < 0)
        {
            if (_count[vertex] == _room[vertex])
                Move(vertex);
            at = _count[vertex]++;
        }
        at += _start[vertex];
        _other[at] = other;
        _cost[at] = cost;
        _middle[at] = middle;
    }

    /// <summary>Takes out the arc to another vertex, if there is one; the order of the others may change.</summary>
    public void Remove(int vertex, int other)
    {
        var at = Others(vertex).IndexOf(other);
        if (at < 0)
            return;
        at += _start[vertex];
        var last = _start[vertex] + --_count[vertex];
        _other[at] = _other[last];
        _cost[at] = _cost[last];
        _middle[at] = _middle[last];
    }

    private void Move(int vertex)
    {
        var room = 2 * _room[vertex];
        if (_end + room > _other.Length)
        {
            var length = Math.Max(_end + room, _other.Length + (_other.Length / 2));
            Array.Resize(ref _other, length);
            Array.Resize(ref _cost, length);
            Array.Resize(ref _middle, length);
        }
        Array.Copy(_other, _start[vertex], _other, _end, _count[vertex]);
        Array.Copy(_cost, _start[vertex], _cost, _end, _count[vertex]);
        Array.Copy(_middle, _start[vertex], _middle, _end, _count[vertex]);
        _start[vertex] = _end;
        _room[vertex] = room;
        _end += room;
    }
}
