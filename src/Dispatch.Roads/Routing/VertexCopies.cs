using Dispatch.Roads.Graphs;

namespace Dispatch.Roads.Routing;

/// <summary>The vertices of a mode's graph by the vertex of the network they are copies of. Immutable.</summary>
internal sealed class VertexCopies
{
    private readonly int[] _first;
    private readonly int[] _copies;

    public VertexCopies(ModeGraph graph)
    {
        _first = new int[graph.Roads.VertexCount + 1];
        foreach (var vertex in graph.RoadVertex)
            _first[vertex + 1]++;
        for (var v = 0; v < graph.Roads.VertexCount; v++)
            _first[v + 1] += _first[v];
        _copies = new int[graph.VertexCount];
        var next = _first.AsSpan(0, graph.Roads.VertexCount).ToArray();
        for (var v = 0; v < graph.VertexCount; v++)
            _copies[next[graph.RoadVertex[v]]++] = v;
    }

    /// <summary>The copies of a vertex of the network, rising: the first is the one that remembers no turn. Empty outside the mode's part.</summary>
    public ReadOnlySpan<int> Of(int roadVertex) => _copies.AsSpan(_first[roadVertex], _first[roadVertex + 1] - _first[roadVertex]);
}
