namespace Dispatch.Roads.Graphs;

/// <summary>Strongly connected parts by Tarjan's depth-first search (SIAM Journal on Computing, 1972), without recursion.</summary>
internal static class StronglyConnected
{
    private const int Unseen = 0;

    /// <summary>Which vertices lie in the part with the most vertices; of equals the one finished first.</summary>
    /// <param name="firstArc">Where each vertex's arcs begin; one entry more than vertices.</param>
    /// <param name="heads">Where the arcs lead.</param>
    public static bool[] Largest(ReadOnlySpan<int> firstArc, ReadOnlySpan<int> heads)
    {
        var count = firstArc.Length - 1;
        var (order, low, part, nextArc) = (new int[count], new int[count], new int[count], firstArc[..count].ToArray());
        Array.Fill(part, -1);
        var (open, path) = (new Stack<int>(), new Stack<int>());
        var (seen, parts, best, bestSize) = (0, 0, -1, 0);
        for (var root = 0; root < count; root++)
        {
            if (order[root] != Unseen)
                continue;
            Enter(root);
            while (path.TryPeek(out var vertex))
            {
                if (nextArc[vertex] < firstArc[vertex + 1])
                {
                    var head = heads[nextArc[vertex]++];
                    if (order[head] == Unseen)
                        Enter(head);
                    else if (part[head] < 0)
                        low[vertex] = Math.Min(low[vertex], order[head]);
                    continue;
                }
                Leave(vertex);
            }
        }
        return Array.ConvertAll(part, p => p == best);

        void Enter(int vertex)
        {
            order[vertex] = low[vertex] = ++seen;
            open.Push(vertex);
            path.Push(vertex);
        }

        void Leave(int vertex)
        {
            path.Pop();
            if (path.TryPeek(out var before))
                low[before] = Math.Min(low[before], low[vertex]);
            if (low[vertex] != order[vertex])
                return;
            var size = 0;
            for (var member = -1; member != vertex; size++)
                part[member = open.Pop()] = parts;
            if (size > bestSize)
                (best, bestSize) = (parts, size);
            parts++;
        }
    }
}
