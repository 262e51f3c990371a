namespace Dispatch.Roads.Routing;

/// <summary>A Dijkstra search in what is left of the graph that looks for ways round a vertex about to be contracted.</summary>
internal sealed class WitnessSearch(AdjacencyPool leaving, int vertexCount)
{
    private readonly SearchSpace _space = new(vertexCount);

    /// <summary>
    /// Searches from a vertex without entering another one, up to a cost (inclusive) and a number of settled vertices. Giving up early
    /// costs a shortcut that was not needed and never a wrong answer.
    /// </summary>
    public void Run(int from, int without, long bound, int limit)
    {
        _space.Clear();
        _space.Improve(from, 0, -1);
        for (var settled = 0; !_space.IsEmpty && _space.Least <= bound && settled < limit; settled++)
        {
            var vertex = _space.Pop();
            var cost = _space.CostOf(vertex);
            var others = leaving.Others(vertex);
            var costs = leaving.Costs(vertex);
            for (var i = 0; i < others.Length; i++)
                if (others[i] != without && cost + costs[i] <= bound)
                    _space.Improve(others[i], cost + costs[i], vertex);
        }
    }

    /// <summary>Cost of the best way found to a vertex; <see cref="PathCost.None"/> where none was.</summary>
    public long CostOf(int vertex) => _space.CostOf(vertex);
}
