namespace Dispatch.Roads.Routing;

/// <summary>
/// Builds a contraction hierarchy (Geisberger, Sanders, Schultes and Delling, "Contraction Hierarchies: Faster and Simpler Hierarchical
/// Routing in Road Networks", WEA 2008). The vertices are taken out one after the other, least important first; where the only best way
/// between two neighbours of a vertex led through it, a shortcut takes its place. Importance is the edge difference plus the depth of
/// what was contracted below, estimated with bounded witness searches and brought up to date lazily: a vertex is weighed again when it
/// comes up and after a neighbour went. One thread, no random choice: the same graph gives the same hierarchy.
/// </summary>
public sealed class HierarchyBuilder
{
    private const int CancelCheckMask = 1023;

    private readonly HierarchyOptions _options;
    private readonly AdjacencyPool _leaving;
    private readonly AdjacencyPool _entering;
    private readonly WitnessSearch _witness;
    private readonly int[] _depth;
    private readonly int[] _rank;
    private readonly long[] _key;
    private readonly List<Shortcut> _shortcuts = [];

    private HierarchyBuilder(CostGraph graph, HierarchyOptions options)
    {
        _options = options;
        var outDegree = new int[graph.VertexCount];
        var inDegree = new int[graph.VertexCount];
        for (var v = 0; v < graph.VertexCount; v++)
            outDegree[v] = graph.FirstArc[v + 1] - graph.FirstArc[v];
        foreach (var head in graph.Head)
            inDegree[head]++;
        _leaving = new AdjacencyPool(outDegree);
        _entering = new AdjacencyPool(inDegree);
        _witness = new WitnessSearch(_leaving, graph.VertexCount);
        _depth = new int[graph.VertexCount];
        _key = new long[graph.VertexCount];
        _rank = new int[graph.VertexCount];
        Array.Fill(_rank, -1);
        AddArcs(graph);
    }

    /// <summary>Contracts the whole graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">Work limits; null for the defaults.</param>
    /// <param name="cancel">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ContractionHierarchy Build(CostGraph graph, HierarchyOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var builder = new HierarchyBuilder(graph, options ?? new HierarchyOptions());
        builder.ContractAll(cancel);
        return builder.Finish();
    }

    private void AddArcs(CostGraph graph)
    {
        for (var v = 0; v < graph.VertexCount; v++)
            for (var a = graph.FirstArc[v]; a < graph.FirstArc[v + 1]; a++)
                if (graph.Head[a] != v)
                    Offer(v, graph.Head[a], graph.Cost[a], ContractionHierarchy.NoMiddle);
    }

    private void Offer(int from, int to, long cost, int middle)
    {
        _leaving.Offer(from, to, cost, middle);
        _entering.Offer(to, from, cost, middle);
    }

    private void ContractAll(CancellationToken cancel)
    {
        var queue = new PriorityQueue<int, long>(_rank.Length);
        for (var v = 0; v < _rank.Length; v++)
        {
            if ((v & CancelCheckMask) == 0)
                cancel.ThrowIfCancellationRequested();
            queue.Enqueue(v, _key[v] = Weigh(v));
        }
        var contracted = 0;
        while (queue.TryDequeue(out var vertex, out var key))
        {
            if (_rank[vertex] >= 0 || key != _key[vertex])
                continue;
            var now = Weigh(vertex);
            if (now > key && queue.TryPeek(out _, out var next) && now > next)
            {
                queue.Enqueue(vertex, _key[vertex] = now);
                continue;
            }
            if ((contracted & CancelCheckMask) == 0)
                cancel.ThrowIfCancellationRequested();
            _rank[vertex] = contracted++;
            Contract(vertex);
            Reweigh(vertex, queue);
        }
    }

    // Priority in the upper half, the vertex in the lower one: no two keys are equal, so the order is fixed.
    private long Weigh(int vertex)
    {
        FindShortcuts(vertex, _options.EstimateLimit);
        var difference = _shortcuts.Count - _leaving.Others(vertex).Length - _entering.Others(vertex).Length;
        return ((long)((2 * difference) + _depth[vertex]) << 32) | (uint)vertex;
    }

    private void Contract(int vertex)
    {
        FindShortcuts(vertex, _options.WitnessLimit);
        foreach (var other in _leaving.Others(vertex))
            _entering.Remove(other, vertex);
        foreach (var other in _entering.Others(vertex))
            _leaving.Remove(other, vertex);
        foreach (var shortcut in _shortcuts)
            Offer(shortcut.From, shortcut.To, shortcut.Cost, vertex);
    }

    private void Reweigh(int vertex, PriorityQueue<int, long> queue)
    {
        foreach (var other in _leaving.Others(vertex))
            Reweigh(vertex, other, queue);
        foreach (var other in _entering.Others(vertex))
            if (!_leaving.Others(vertex).Contains(other))
                Reweigh(vertex, other, queue);
    }

    private void Reweigh(int vertex, int neighbour, PriorityQueue<int, long> queue)
    {
        _depth[neighbour] = Math.Max(_depth[neighbour], _depth[vertex] + 1);
        var now = Weigh(neighbour);
        if (now == _key[neighbour])
            return;
        queue.Enqueue(neighbour, _key[neighbour] = now);
    }

    private void FindShortcuts(int vertex, int limit)
    {
        _shortcuts.Clear();
        var sources = _entering.Others(vertex);
        var targets = _leaving.Others(vertex);
        var toTargets = _leaving.Costs(vertex);
        for (var i = 0; i < sources.Length; i++)
        {
            var first = _entering.Costs(vertex)[i];
            var bound = FarthestBut(sources[i], targets, toTargets);
            if (bound < 0)
                continue;
            _witness.Run(sources[i], vertex, Math.Min(first + bound, PathCost.None - 1), limit);
            for (var j = 0; j < targets.Length; j++)
                if (targets[j] != sources[i] && first + toTargets[j] < Math.Min(PathCost.None, _witness.CostOf(targets[j])))
                    _shortcuts.Add(new Shortcut(sources[i], targets[j], first + toTargets[j]));
        }
    }

    private static long FarthestBut(int source, ReadOnlySpan<int> targets, ReadOnlySpan<long> costs)
    {
        var farthest = -1L;
        for (var j = 0; j < targets.Length; j++)
            if (targets[j] != source)
                farthest = Math.Max(farthest, costs[j]);
        return farthest;
    }

    private ContractionHierarchy Finish() => new(_rank, Ranked(_leaving), Ranked(_entering));

    private HierarchyArcs Ranked(AdjacencyPool pool)
    {
        var vertexOf = new int[_rank.Length];
        for (var v = 0; v < _rank.Length; v++)
            vertexOf[_rank[v]] = v;
        var first = new int[_rank.Length + 1];
        for (var r = 0; r < vertexOf.Length; r++)
            first[r + 1] = first[r] + pool.Others(vertexOf[r]).Length;
        var arcs = new HierarchyArc[first[^1]];
        for (var r = 0; r < vertexOf.Length; r++)
        {
            var others = pool.Others(vertexOf[r]);
            var middles = pool.Middles(vertexOf[r]);
            for (var i = 0; i < others.Length; i++)
                arcs[first[r] + i] = new HierarchyArc(
                    _rank[others[i]], middles[i] < 0 ? ContractionHierarchy.NoMiddle : _rank[middles[i]], pool.Costs(vertexOf[r])[i]);
        }
        return new HierarchyArcs(first, arcs);
    }
}
