namespace Dispatch.Routing.Evaluation;

/// <summary>Numbers put together into sets (union-find with path halving).</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];

    /// <summary>The number that stands for the set of another.</summary>
    public int Root(int x)
    {
        while (_parent[x] != x)
            x = _parent[x] = _parent[_parent[x]];
        return x;
    }

    /// <summary>Makes one set of two; the second one's root stands for it.</summary>
    public void Join(int one, int other) => _parent[Root(one)] = Root(other);
}
