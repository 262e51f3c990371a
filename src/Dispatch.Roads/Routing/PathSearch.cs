namespace Dispatch.Roads.Routing;

/// <summary>
/// The cheapest way between a start and a goal: two climbing searches meet at the rank with the least sum, and every shortcut on the way
/// is replaced by the two arcs it stands for until only arcs of the graph are left. Not thread safe: one per thread.
/// </summary>
public sealed class PathSearch(ContractionHierarchy hierarchy)
{
    private readonly ClimbingSearch _forward = new(hierarchy);
    private readonly ClimbingSearch _backward = new(hierarchy);

    /// <summary>Finds the way; null where there is none. Among equally cheap ways always the same one.</summary>
    /// <param name="from">Where the way may begin.</param>
    /// <param name="to">Where it may end.</param>
    public VertexPath? Find(ReadOnlySpan<Seed> from, ReadOnlySpan<Seed> to)
    {
        var (best, meeting) = Meet(from, to);
        return meeting < 0 ? null : new VertexPath(best, [.. Unpack(meeting)]);
    }

    /// <summary>What the way costs; <see cref="PathCost.None"/> where there is none.</summary>
    public long Cost(ReadOnlySpan<Seed> from, ReadOnlySpan<Seed> to) => Meet(from, to).Cost;

    private (long Cost, int Rank) Meet(ReadOnlySpan<Seed> from, ReadOnlySpan<Seed> to)
    {
        _forward.Run(from, forward: true);
        _backward.Run(to, forward: false);
        var best = PathCost.None;
        var meeting = -1;
        foreach (var seed in _forward.Settled)
        {
            var cost = seed.Cost + _backward.CostOf(seed.Vertex);
            if (cost < best)
                (best, meeting) = (cost, seed.Vertex);
        }
        return (best, meeting);
    }

    private List<int> Unpack(int meeting)
    {
        var ranks = new List<int>();
        for (var rank = meeting; rank >= 0; rank = _forward.ParentOf(rank))
            ranks.Add(rank);
        ranks.Reverse();
        for (var rank = _backward.ParentOf(meeting); rank >= 0; rank = _backward.ParentOf(rank))
            ranks.Add(rank);
        var vertices = new List<int> { hierarchy.Vertex[ranks[0]] };
        for (var i = 1; i < ranks.Count; i++)
            Unpack(ranks[i - 1], ranks[i], vertices);
        return vertices;
    }

    // Replaces arcs by their halves from the front, so that the vertices come out in order; no recursion, however long the shortcut.
    private void Unpack(int from, int to, List<int> vertices)
    {
        var open = new Stack<(int From, int To)>();
        open.Push((from, to));
        while (open.TryPop(out var arc))
        {
            var middle = MiddleOf(arc.From, arc.To);
            if (middle == ContractionHierarchy.NoMiddle)
            {
                vertices.Add(hierarchy.Vertex[arc.To]);
                continue;
            }
            open.Push((middle, arc.To));
            open.Push((arc.From, middle));
        }
    }

    private int MiddleOf(int from, int to)
    {
        var arcs = from < to ? hierarchy.Up.Of(from) : hierarchy.Down.Of(to);
        var other = Math.Max(from, to);
        foreach (ref readonly var arc in arcs)
            if (arc.Other == other)
                return arc.Middle;
        throw new InvalidOperationException($"The hierarchy has no arc between the ranks {from} and {to}.");
    }
}
