using Dispatch.Core.Units;
using Dispatch.Roads.Routing;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Roads.Routing;

public sealed class HierarchyTests
{
    /// <summary>300 random graphs with one-ways, zero costs, parallel arcs, loops and unconnected parts: every pair as Dijkstra has it, whatever the work limits.</summary>
    [Fact]
    public void All_pairs_of_small_graphs_equal_Dijkstra()
    {
        for (var seed = 0UL; seed < 300; seed++)
        {
            var rng = new Rng(seed);
            var (graph, plain) = RandomGraph(rng);
            var limits = new HierarchyOptions { EstimateLimit = 1 + rng.Next(4), WitnessLimit = 1 + rng.Next(20) };
            var table = Table(Build(graph, limits));
            for (var from = 0; from < graph.VertexCount; from++)
                table[from].ShouldBe(plain.From(from).Select(Cost), $"seed {seed}, from {from}");
        }
    }

    /// <summary>The vertices of an unpacked way are joined by arcs whose cheapest costs add up to the cost reported.</summary>
    [Fact]
    public void Unpacked_ways_add_up()
    {
        var ways = 0;
        for (var seed = 0UL; seed < 100; seed++)
        {
            var (graph, _) = RandomGraph(new Rng(seed));
            var search = new PathSearch(Build(graph));
            for (var from = 0; from < graph.VertexCount; from++)
                for (var to = 0; to < graph.VertexCount; to++)
                {
                    if (search.Find([new Seed(from, 5)], [new Seed(to, 7)]) is not { } way)
                        continue;
                    ways++;
                    (way.Vertices[0], way.Vertices[^1]).ShouldBe((from, to));
                    (12 + way.Vertices.Zip(way.Vertices.Skip(1), (a, b) => Cheapest(graph, a, b)).Sum()).ShouldBe(way.Cost);
                }
        }
        ways.ShouldBeGreaterThan(10_000);
    }

    /// <summary>The same graph gives the same hierarchy, arc for arc.</summary>
    [Fact]
    public void Building_is_deterministic()
    {
        var (graph, _) = RandomGraph(new Rng(9), 400);
        var (a, b) = (Build(graph), Build(graph));
        a.Rank.ToArray().ShouldBe(b.Rank.ToArray());
        a.Up.All.ToArray().ShouldBe(b.Up.All.ToArray());
        a.Down.All.ToArray().ShouldBe(b.Down.All.ToArray());
    }

    /// <summary>Work may be broken off.</summary>
    [Fact]
    public void Building_can_be_cancelled()
    {
        var (graph, _) = RandomGraph(new Rng(9), 400);
        Should.Throw<OperationCanceledException>(() => HierarchyBuilder.Build(graph, cancel: new CancellationToken(canceled: true)));
    }

    /// <summary>Any number of threads gives the same table.</summary>
    [Fact]
    public void Threads_do_not_change_the_table()
    {
        var (graph, _) = RandomGraph(new Rng(3), 300);
        var hierarchy = Build(graph);
        Table(hierarchy, threads: 4).SelectMany(r => r).ShouldBe(Table(hierarchy).SelectMany(r => r));
    }

    /// <summary>An arc so long that two of them pass the largest cost leads nowhere instead of overflowing.</summary>
    [Fact]
    public void Ways_beyond_the_largest_cost_are_none()
    {
        var half = PathCost.Of(PathCost.MaxMilliseconds / 2, 0);
        var graph = new CostGraph([0, 1, 2, 3, 3], [1, 2, 3], [half, half, half]);
        var table = Table(Build(graph));
        table[0][2].ShouldBe(2 * half);
        table[0][3].ShouldBe(PathCost.None);
    }

    private static ContractionHierarchy Build(CostGraph graph, HierarchyOptions? options = null) =>
        HierarchyBuilder.Build(graph, options, TestContext.Current.CancellationToken);

    private static (CostGraph Graph, PlainDijkstra Plain) RandomGraph(Rng rng, int vertices = 0)
    {
        var n = vertices > 0 ? vertices : 1 + rng.Next(24);
        var plain = new PlainDijkstra(n);
        var arcs = new List<(int From, int To, long Cost)>();
        for (var i = rng.Next(4 * n); i > 0; i--)
        {
            var (from, to, ms, mm) = (rng.Next(n), rng.Next(n), rng.Next(6), rng.Next(4));
            plain.Add(from, to, ms, mm);
            arcs.Add((from, to, PathCost.Of(ms, mm)));
        }
        var byTail = arcs.ToLookup(a => a.From);
        var first = new int[n + 1];
        for (var v = 0; v < n; v++)
            first[v + 1] = first[v] + byTail[v].Count();
        var sorted = Enumerable.Range(0, n).SelectMany(v => byTail[v]).ToList();
        return (new CostGraph(first, [.. sorted.Select(a => a.To)], [.. sorted.Select(a => a.Cost)]), plain);
    }

    private static long[][] Table(ContractionHierarchy hierarchy, int threads = 1)
    {
        var seeds = Enumerable.Range(0, hierarchy.VertexCount).Select(v => new[] { new Seed(v, 0) }).ToArray();
        var table = new long[seeds.Length][];
        new ManyToMany(hierarchy).Run(seeds, seeds, (from, row) => table[from] = row.ToArray(), threads, TestContext.Current.CancellationToken);
        return table;
    }

    private static long Cost((long Milliseconds, long Millimetres)? cost) =>
        cost is { } c ? PathCost.Of(c.Milliseconds, c.Millimetres) : PathCost.None;

    private static long Cheapest(CostGraph graph, int from, int to) =>
        Enumerable.Range(graph.FirstArc[from], graph.FirstArc[from + 1] - graph.FirstArc[from])
            .Where(a => graph.Head[a] == to).Min(a => graph.Cost[a]);
}
