namespace Dispatch.Roads.Routing;

/// <summary>
/// A directed graph in forward-star form, as the searches read it: the arcs that leave vertex v are FirstArc[v] (inclusive) to
/// FirstArc[v + 1] (exclusive). Parallel arcs, self-loops and costs of zero are allowed. Immutable.
/// </summary>
public sealed class CostGraph
{
    private readonly int[] _firstArc;
    private readonly int[] _head;
    private readonly long[] _cost;

    /// <summary>Wraps the arrays (not copied: the caller gives them away).</summary>
    /// <param name="firstArc">One more entry than vertices, from 0 up to the number of arcs, never falling.</param>
    /// <param name="head">The vertex each arc leads to.</param>
    /// <param name="cost">Cost of each arc, see <see cref="PathCost"/>.</param>
    /// <exception cref="ArgumentException">The arrays do not fit each other, or a head or cost is out of range.</exception>
    public CostGraph(int[] firstArc, int[] head, long[] cost)
    {
        ArgumentNullException.ThrowIfNull(firstArc);
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(cost);
        if (firstArc.Length == 0 || firstArc[0] != 0 || firstArc[^1] != head.Length || head.Length != cost.Length)
            throw new ArgumentException("The arrays of the graph do not fit each other.");
        for (var v = 1; v < firstArc.Length; v++)
            if (firstArc[v] < firstArc[v - 1])
                throw new ArgumentException($"The arcs of vertex {v} begin before those of the one before it.");
        for (var a = 0; a < head.Length; a++)
            if ((uint)head[a] >= (uint)(firstArc.Length - 1) || cost[a] is < 0 or >= PathCost.None)
                throw new ArgumentException($"Arc {a} leads nowhere or has a cost out of range.");
        _firstArc = firstArc;
        _head = head;
        _cost = cost;
    }

    /// <summary>Number of vertices.</summary>
    public int VertexCount => _firstArc.Length - 1;

    /// <summary>Number of arcs.</summary>
    public int ArcCount => _head.Length;

    /// <summary>Index of each vertex's first arc; one entry more than vertices.</summary>
    public ReadOnlySpan<int> FirstArc => _firstArc;

    /// <summary>The vertex each arc leads to.</summary>
    public ReadOnlySpan<int> Head => _head;

    /// <summary>The cost of each arc.</summary>
    public ReadOnlySpan<long> Cost => _cost;

    /// <summary>Bytes the arrays take.</summary>
    public long Bytes => (4L * _firstArc.Length) + (12L * _head.Length);
}
