namespace Dispatch.Tests.Roads;

/// <summary>Dijkstra's algorithm written for the tests alone: time first, then length, over any lists of arcs.</summary>
internal sealed class PlainDijkstra
{
    private readonly List<(int To, long Milliseconds, long Millimetres)>[] _arcs;

    public PlainDijkstra(int vertices) => _arcs = [.. Enumerable.Range(0, vertices).Select(_ => new List<(int, long, long)>())];

    public void Add(int from, int to, long milliseconds, long millimetres) => _arcs[from].Add((to, milliseconds, millimetres));

    /// <summary>Time and length from a vertex to every vertex; null where there is no way.</summary>
    public (long Milliseconds, long Millimetres)?[] From(int start)
    {
        var best = new (long, long)?[_arcs.Length];
        var queue = new PriorityQueue<int, (long Milliseconds, long Millimetres)>();
        queue.Enqueue(start, (0, 0));
        while (queue.TryDequeue(out var vertex, out var cost))
        {
            if (best[vertex] is not null)
                continue;
            best[vertex] = cost;
            foreach (var arc in _arcs[vertex])
                if (best[arc.To] is null)
                    queue.Enqueue(arc.To, (cost.Milliseconds + arc.Milliseconds, cost.Millimetres + arc.Millimetres));
        }
        return best;
    }
}
