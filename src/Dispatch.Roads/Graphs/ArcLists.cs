using System.Collections.Immutable;

namespace Dispatch.Roads.Graphs;

/// <summary>The growing arrays of a mode graph's arcs.</summary>
internal sealed class ArcLists(int capacity)
{
    private readonly List<int> _heads = new(capacity);
    private readonly List<int> _headings = new(capacity);
    private readonly List<int> _weights = new(capacity);
    private readonly List<int> _lengths = new(capacity);

    public int Count => _heads.Count;

    public ImmutableArray<int> Heads => [.. _heads];

    public ImmutableArray<int> Headings => [.. _headings];

    public ImmutableArray<int> Weights => [.. _weights];

    public ImmutableArray<int> Lengths => [.. _lengths];

    public void Add(int head, int heading, int weight, int length)
    {
        _heads.Add(head);
        _headings.Add(heading);
        _weights.Add(weight);
        _lengths.Add(length);
    }

    /// <summary>The arcs sorted by heading; within one heading in their own order, so that vertices without memory come first.</summary>
    public (ImmutableArray<int> First, ImmutableArray<int> Arcs) ByHeading(int headingCount)
    {
        var first = new int[headingCount + 1];
        foreach (var heading in _headings)
            first[heading + 1]++;
        for (var i = 0; i < headingCount; i++)
            first[i + 1] += first[i];
        var next = first.AsSpan(0, headingCount).ToArray();
        var arcs = new int[_headings.Count];
        for (var arc = 0; arc < arcs.Length; arc++)
            arcs[next[_headings[arc]]++] = arc;
        return ([.. first], [.. arcs]);
    }
}
