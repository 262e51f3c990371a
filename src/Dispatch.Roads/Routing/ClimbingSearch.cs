namespace Dispatch.Roads.Routing;

/// <summary>
/// One half of a query in a hierarchy: a Dijkstra search that only climbs, with stall-on-demand (Geisberger et al. 2008, section 4):
/// a vertex that a higher one reaches more cheaply lies on no best way and is neither relaxed nor reported. Not thread safe.
/// </summary>
internal sealed class ClimbingSearch(ContractionHierarchy hierarchy)
{
    private readonly SearchSpace _space = new(hierarchy.VertexCount);
    private readonly List<Seed> _settled = [];

    /// <summary>The ranks settled and not stalled with their costs, cheapest first.</summary>
    public IReadOnlyList<Seed> Settled => _settled;

    /// <summary>Climbs from the seeds (vertices of the graph), with the arcs or against them.</summary>
    public void Run(ReadOnlySpan<Seed> seeds, bool forward)
    {
        var climb = forward ? hierarchy.Up : hierarchy.Down;
        var stall = forward ? hierarchy.Down : hierarchy.Up;
        _space.Clear();
        _settled.Clear();
        foreach (var seed in seeds)
            _space.Improve(hierarchy.Rank[seed.Vertex], seed.Cost, -1);
        while (!_space.IsEmpty)
        {
            var cost = _space.Least;
            var rank = _space.Pop();
            if (IsStalled(stall.Of(rank), cost))
                continue;
            _settled.Add(new Seed(rank, cost));
            foreach (ref readonly var arc in climb.Of(rank))
                _space.Improve(arc.Other, cost + arc.Cost, rank);
        }
    }

    /// <summary>The cost at a rank, <see cref="PathCost.None"/> where it was not reached.</summary>
    public long CostOf(int rank) => _space.CostOf(rank);

    /// <summary>The rank below from which this one was reached; −1 at a seed.</summary>
    public int ParentOf(int rank) => _space.ParentOf(rank);

    private bool IsStalled(ReadOnlySpan<HierarchyArc> arcs, long cost)
    {
        foreach (ref readonly var arc in arcs)
            if (_space.CostOf(arc.Other) + arc.Cost < cost)
                return true;
        return false;
    }
}
