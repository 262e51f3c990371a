namespace Dispatch.Roads.Routing;

/// <summary>
/// What one Dijkstra search writes to: tentative costs, predecessors and a 4-ary heap with decrease-key. Made once for a graph and
/// cleared in time proportional to what the last search touched. Not thread safe: one per thread.
/// </summary>
internal sealed class SearchSpace
{
    private const int NotQueued = -1;

    private readonly long[] _cost;
    private readonly int[] _parent;
    private readonly int[] _place;
    private int[] _heap = new int[64];
    private int[] _touched = new int[64];
    private int _queued;
    private int _touchedCount;

    public SearchSpace(int vertexCount)
    {
        _cost = new long[vertexCount];
        _parent = new int[vertexCount];
        _place = new int[vertexCount];
        Array.Fill(_cost, PathCost.None);
        Array.Fill(_place, NotQueued);
    }

    /// <summary>Vertices with a cost below <see cref="PathCost.None"/>, in the order they were first reached.</summary>
    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _touchedCount);

    public bool IsEmpty => _queued == 0;

    /// <summary>Least cost still queued; only while not empty.</summary>
    public long Least => _cost[_heap[0]];

    public long CostOf(int vertex) => _cost[vertex];

    /// <summary>The vertex from which this one was reached; −1 at a seed. Only for touched vertices.</summary>
    public int ParentOf(int vertex) => _parent[vertex];

    public void Clear()
    {
        foreach (var vertex in Touched)
        {
            _cost[vertex] = PathCost.None;
            _place[vertex] = NotQueued;
        }
        _touchedCount = 0;
        _queued = 0;
    }

    /// <summary>Lowers the cost of a vertex and queues it; does nothing unless the new cost is lower.</summary>
    public void Improve(int vertex, long cost, int parent)
    {
        var old = _cost[vertex];
        if (cost >= old)
            return;
        _cost[vertex] = cost;
        _parent[vertex] = parent;
        if (old == PathCost.None)
            Touch(vertex);
        var place = _place[vertex];
        if (place == NotQueued)
        {
            if (_queued == _heap.Length)
                Array.Resize(ref _heap, 2 * _queued);
            place = _queued++;
        }
        Rise(place, vertex, cost);
    }

    /// <summary>Takes the cheapest vertex out of the queue; its cost is final.</summary>
    public int Pop()
    {
        var top = _heap[0];
        _place[top] = NotQueued;
        var last = _heap[--_queued];
        if (_queued > 0)
            Sink(last, _cost[last]);
        return top;
    }

    private void Touch(int vertex)
    {
        if (_touchedCount == _touched.Length)
            Array.Resize(ref _touched, 2 * _touchedCount);
        _touched[_touchedCount++] = vertex;
    }

    private void Rise(int place, int vertex, long cost)
    {
        while (place > 0)
        {
            var above = (place - 1) >> 2;
            var other = _heap[above];
            if (_cost[other] <= cost)
                break;
            _heap[place] = other;
            _place[other] = place;
            place = above;
        }
        _heap[place] = vertex;
        _place[vertex] = place;
    }

    private void Sink(int vertex, long cost)
    {
        var place = 0;
        for (var first = 1; first < _queued; first = (4 * place) + 1)
        {
            var best = first;
            var end = Math.Min(first + 4, _queued);
            for (var child = first + 1; child < end; child++)
                if (_cost[_heap[child]] < _cost[_heap[best]])
                    best = child;
            if (_cost[_heap[best]] >= cost)
                break;
            _heap[place] = _heap[best];
            _place[_heap[place]] = place;
            place = best;
        }
        _heap[place] = vertex;
        _place[vertex] = place;
    }
}
