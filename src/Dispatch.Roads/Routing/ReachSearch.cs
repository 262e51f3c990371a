namespace Dispatch.Roads.Routing;

/// <summary>
/// Dijkstra's search ("A note on two problems in connexion with graphs", 1959) from one place to everything within a limit. For areas,
/// and the yardstick of the faster searches. Not thread safe.
/// </summary>
public sealed class ReachSearch(CostGraph graph)
{
    private readonly SearchSpace _space = new(graph.VertexCount);

    /// <summary>The vertices within the limit of the last search, in no useful order.</summary>
    public ReadOnlySpan<int> Reached => _space.Touched;

    /// <summary>Searches from the seeds; the last result is forgotten.</summary>
    /// <param name="seeds">Where to begin; a seed beyond the limit is left out.</param>
    /// <param name="limit">Largest cost to go to, inclusive.</param>
    public void Run(ReadOnlySpan<Seed> seeds, long limit = PathCost.None - 1)
    {
        _space.Clear();
        foreach (var seed in seeds)
            if (seed.Cost <= limit)
                _space.Improve(seed.Vertex, seed.Cost, -1);
        while (!_space.IsEmpty)
        {
            var cost = _space.Least;
            var vertex = _space.Pop();
            for (var a = graph.FirstArc[vertex]; a < graph.FirstArc[vertex + 1]; a++)
                if (cost + graph.Cost[a] <= limit)
                    _space.Improve(graph.Head[a], cost + graph.Cost[a], vertex);
        }
    }

    /// <summary>Cost of a vertex in the last search; <see cref="PathCost.None"/> where it is not within the limit.</summary>
    public long CostOf(int vertex) => _space.CostOf(vertex);
}
