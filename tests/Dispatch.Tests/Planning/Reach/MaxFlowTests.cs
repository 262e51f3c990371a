using Dispatch.Core.Units;
using Dispatch.Planning.Reach;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Reach;

public sealed class MaxFlowTests
{
    /// <summary>Two ways of 3 and 2, joined by a way of 1: 4 in, of which one goes over.</summary>
    [Fact]
    public void Small_network()
    {
        var flow = new MaxFlow();
        for (var i = 0; i < 4; i++)
            flow.AddNode();
        flow.AddEdge(0, 1, 3);
        flow.AddEdge(0, 2, 2);
        flow.AddEdge(1, 2, 1);
        flow.AddEdge(1, 3, 2);
        var last = flow.AddEdge(2, 3, 2);
        flow.Run(0, 3).ShouldBe(4);
        flow.FlowOf(last).ShouldBe(2);
        flow.Widen(last, 5);
        flow.Run(0, 3).ShouldBe(1);
    }

    /// <summary>Random networks: the flow equals the smallest of all cuts, found by trying every one.</summary>
    [Fact]
    public void Flow_equals_the_smallest_cut()
    {
        for (var seed = 0UL; seed < 40; seed++)
        {
            var rng = new Rng(seed);
            var (flow, nodes, edges) = (new MaxFlow(), rng.Next(3, 8), new List<(int From, int To, int Capacity)>());
            for (var i = 0; i < nodes; i++)
                flow.AddNode();
            for (var i = 0; i < 3 * nodes; i++)
                edges.Add((rng.Next(nodes), rng.Next(nodes), rng.Next(9)));
            foreach (var (from, to, capacity) in edges)
                flow.AddEdge(from, to, capacity);
            var cuts = from side in Enumerable.Range(0, 1 << nodes)
                       where (side & 1) != 0 && (side & 2) == 0
                       select edges.Where(e => (side >> e.From & 1) != 0 && (side >> e.To & 1) == 0).Sum(e => (long)e.Capacity);
            flow.Run(0, 1).ShouldBe(cuts.Min(), $"seed {seed}");
        }
    }
}
