namespace Dispatch.Roads.Routing;

/// <summary>The arcs of one direction of a hierarchy, by rank of their lower end. Immutable.</summary>
public sealed class HierarchyArcs
{
    private readonly int[] _first;
    private readonly HierarchyArc[] _arcs;

    /// <summary>Wraps the arrays (not copied: the caller gives them away).</summary>
    /// <param name="first">Index of each rank's first arc; one entry more than ranks.</param>
    /// <param name="arcs">The arcs, each leading to a higher rank.</param>
    /// <exception cref="ArgumentException">The arrays do not fit, or an arc does not lead upwards.</exception>
    public HierarchyArcs(int[] first, HierarchyArc[] arcs)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(arcs);
        if (first.Length == 0 || first[0] != 0 || first[^1] != arcs.Length)
            throw new ArgumentException("The arrays of the hierarchy do not fit each other.");
        for (var rank = 0; rank + 1 < first.Length; rank++)
        {
            if (first[rank + 1] < first[rank])
                throw new ArgumentException($"The arcs of rank {rank} end before they begin.");
            foreach (var arc in arcs.AsSpan(first[rank], first[rank + 1] - first[rank]))
                if (!Fits(arc, rank, first.Length - 1))
                    throw new ArgumentException($"An arc of rank {rank} does not lead upwards or has a cost out of range.");
        }
        _first = first;
        _arcs = arcs;
    }

    /// <summary>Index of each rank's first arc; one entry more than ranks.</summary>
    public ReadOnlySpan<int> First => _first;

    /// <summary>All arcs.</summary>
    public ReadOnlySpan<HierarchyArc> All => _arcs;

    /// <summary>The arcs at one rank.</summary>
    public ReadOnlySpan<HierarchyArc> Of(int rank) => _arcs.AsSpan(_first[rank], _first[rank + 1] - _first[rank]);

    // A shortcut bridges a vertex below both its ends.
    private static bool Fits(HierarchyArc arc, int rank, int ranks) =>
        arc.Other > rank && arc.Other < ranks && arc.Middle >= ContractionHierarchy.NoMiddle && arc.Middle < rank
        && arc.Cost is >= 0 and < PathCost.None;
}
