namespace Dispatch.Roads.Routing;

/// <summary>
/// A contracted graph. Vertices are named by rank, the order in which they were contracted, so that every search only climbs and the
/// ranks it meets most lie side by side. Immutable; safe to share between threads.
/// </summary>
public sealed class ContractionHierarchy
{
    /// <summary>The <see cref="HierarchyArc.Middle"/> of an arc of the graph itself.</summary>
    public const int NoMiddle = -1;

    private readonly int[] _rank;
    private readonly int[] _vertex;

    /// <summary>Wraps the arrays (not copied: the caller gives them away).</summary>
    /// <param name="rank">Rank of each vertex: a permutation.</param>
    /// <param name="up">Arcs from a rank to higher ones.</param>
    /// <param name="down">Arcs into a rank from higher ones, kept at the lower end.</param>
    /// <exception cref="ArgumentException">The parts do not fit each other.</exception>
    public ContractionHierarchy(int[] rank, HierarchyArcs up, HierarchyArcs down)
    {
        ArgumentNullException.ThrowIfNull(rank);
        ArgumentNullException.ThrowIfNull(up);
        ArgumentNullException.ThrowIfNull(down);
        if (up.First.Length != rank.Length + 1 || down.First.Length != rank.Length + 1)
            throw new ArgumentException("The parts of the hierarchy do not fit each other.");
        _rank = rank;
        _vertex = new int[rank.Length];
        Array.Fill(_vertex, -1);
        for (var v = 0; v < rank.Length; v++)
        {
            if ((uint)rank[v] >= (uint)rank.Length || _vertex[rank[v]] >= 0)
                throw new ArgumentException("The ranks are not a permutation.");
            _vertex[rank[v]] = v;
        }
        Up = up;
        Down = down;
    }

    /// <summary>Number of vertices.</summary>
    public int VertexCount => _rank.Length;

    /// <summary>Rank of each vertex.</summary>
    public ReadOnlySpan<int> Rank => _rank;

    /// <summary>Vertex of each rank.</summary>
    public ReadOnlySpan<int> Vertex => _vertex;

    /// <summary>Arcs from a rank to higher ones: the forward search climbs these.</summary>
    public HierarchyArcs Up { get; }

    /// <summary>Arcs into a rank from higher ones: the backward search climbs these against their direction.</summary>
    public HierarchyArcs Down { get; }

    /// <summary>Bytes the arrays take.</summary>
    public long Bytes => (16L * VertexCount) + 8 + (16L * (Up.All.Length + Down.All.Length));
}
