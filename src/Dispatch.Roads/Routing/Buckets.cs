namespace Dispatch.Roads.Routing;

/// <summary>What the searches from all goals left at each rank, in one array sorted by rank and then by goal. Immutable.</summary>
internal sealed class Buckets
{
    private readonly int[] _first;
    private readonly Seed[] _entries;

    /// <summary>Sorts the entries into their buckets.</summary>
    /// <param name="ranks">Number of ranks.</param>
    /// <param name="settled">For each goal the ranks its search settled, with costs.</param>
    public Buckets(int ranks, Seed[][] settled)
    {
        _first = new int[ranks + 1];
        foreach (var list in settled)
            foreach (var seed in list)
                _first[seed.Vertex + 1]++;
        for (var r = 0; r < ranks; r++)
            _first[r + 1] += _first[r];
        _entries = new Seed[_first[ranks]];
        var next = _first.AsSpan(0, ranks).ToArray();
        for (var goal = 0; goal < settled.Length; goal++)
            foreach (var seed in settled[goal])
                _entries[next[seed.Vertex]++] = new Seed(goal, seed.Cost);
    }

    /// <summary>Fills a row with the best cost by any of the ranks a start's search settled.</summary>
    public void Scan(IReadOnlyList<Seed> settled, long[] row)
    {
        Array.Fill(row, PathCost.None);
        foreach (var seed in settled)
            foreach (ref readonly var entry in _entries.AsSpan(_first[seed.Vertex], _first[seed.Vertex + 1] - _first[seed.Vertex]))
            {
                var cost = seed.Cost + entry.Cost;
                if (cost < row[entry.Vertex])
                    row[entry.Vertex] = cost;
            }
    }
}
