namespace Dispatch.Routing.Recombination;

/// <summary>One route of the pool; its sequence lies in the pool's cells.</summary>
internal struct PooledRoute
{
    public ulong Hash;
    public int Class;

    /// <summary>Place of its first cell.</summary>
    public int First;

    /// <summary>Number of nodes, the first of its cells.</summary>
    public int Nodes;

    /// <summary>Nodes and starts of linked activities together.</summary>
    public int Cells;
    public int MaxLateness;
    public long Cost;

    /// <summary>When it was last met; a count, not a time.</summary>
    public long Seen;
}
