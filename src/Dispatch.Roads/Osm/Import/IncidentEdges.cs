using Dispatch.Roads.Graphs;

namespace Dispatch.Roads.Osm.Import;

/// <summary>The edges at each vertex of a graph being built. A loop is there twice.</summary>
internal sealed class IncidentEdges
{
    private readonly int[] _first;
    private readonly int[] _edges;

    public IncidentEdges(RoadGraphBuilder graph)
    {
        _first = new int[graph.VertexCount + 1];
        for (var edge = 0; edge < graph.EdgeCount; edge++)
        {
            _first[graph.From(edge) + 1]++;
            _first[graph.To(edge) + 1]++;
        }
        for (var vertex = 0; vertex < graph.VertexCount; vertex++)
            _first[vertex + 1] += _first[vertex];
        _edges = new int[2 * graph.EdgeCount];
        var next = _first.AsSpan(0, graph.VertexCount).ToArray();
        for (var edge = 0; edge < graph.EdgeCount; edge++)
        {
            _edges[next[graph.From(edge)]++] = edge;
            _edges[next[graph.To(edge)]++] = edge;
        }
    }

    public ReadOnlySpan<int> At(int vertex) => _edges.AsSpan(_first[vertex], _first[vertex + 1] - _first[vertex]);
}
