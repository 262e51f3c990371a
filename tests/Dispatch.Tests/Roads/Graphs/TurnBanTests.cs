using Dispatch.Core.Units;
using Dispatch.Roads;
using Dispatch.Roads.Graphs;
using Dispatch.Roads.Speeds;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Roads.Graphs;

/// <summary>Shortest ways over the arcs of a mode against a search that carries the last two edges along and looks every ban up.</summary>
public sealed class TurnBanTests
{
    // With bans of two edges the ways are the same to the millimetre.
    [Fact]
    public void Bans_of_two_edges_give_the_shortest_lawful_ways()
    {
        var (pairs, detours) = Compare(seed: 21, longBans: false, (ours, lawful) => ours.ShouldBe(lawful));
        pairs.ShouldBeGreaterThan(10_000);
        detours.ShouldBeGreaterThan(500);
    }

    // With longer ones, who starts where all traffic comes from one side counts as coming from there: never shorter than lawful, hardly ever longer.
    [Fact]
    public void Longer_bans_are_never_broken()
    {
        var longer = 0;
        var (pairs, _) = Compare(seed: 22, longBans: true, (ours, lawful) =>
        {
            (ours ?? long.MaxValue).ShouldBeGreaterThanOrEqualTo(lawful ?? long.MaxValue);
            longer += ours == lawful ? 0 : 1;
        });
        longer.ShouldBeLessThan(pairs / 50);
    }

    // Pairs compared, and how many of them are longer than without bans.
    private static (int Pairs, int Detours) Compare(ulong seed, bool longBans, Action<long?, long?> check)
    {
        var (rng, pairs, detours) = (new Rng(seed), 0, 0);
        for (var round = 0; round < 40; round++)
        {
            var graph = Network(rng, longBans);
            var arcs = ModeGraph.Build(graph, DefaultSpeeds.Table, RoadMode.Car, 0);
            var network = new PlainDijkstra(arcs.VertexCount);
            var tails = new int[arcs.ArcCount];
            for (var tail = 0; tail < arcs.VertexCount; tail++)
            {
                for (var arc = arcs.FirstArc[tail]; arc < arcs.FirstArc[tail + 1]; arc++)
                    network.Add(tails[arc] = tail, arcs.Head[arc], arcs.Length[arc], 0);
            }
            var used = Enumerable.Range(0, 2 * graph.EdgeCount).Where(h => arcs.ExitOf(h) >= 0).ToList();
            foreach (var from in used)
            {
                var (ours, lawful, free) = (network.From(arcs.ExitOf(from)), Lawful(graph, from, bans: true), Lawful(graph, from, bans: false));
                foreach (var to in used)
                {
                    check(arcs.ArcsOf(to).ToArray().Min(a => ours[tails[a]]?.Milliseconds + arcs.Length[a]), lawful[to]);
                    pairs++;
                    detours += lawful[to] > free[to] ? 1 : 0;
                }
            }
        }
        return (pairs, detours);
    }

    private static int Tail(RoadGraph graph, int heading) => Heading.IsForward(heading) ? graph.EdgeFrom[Heading.Edge(heading)] : graph.EdgeTo[Heading.Edge(heading)];

    // Millimetres from the end of one heading to the end of each.
    private static long?[] Lawful(RoadGraph graph, int from, bool bans)
    {
        var banned = bans ? graph.Restrictions.Select(r => Sequence(graph, r)).ToHashSet(StringComparer.Ordinal) : [];
        var best = new long?[2 * graph.EdgeCount];
        var seen = new HashSet<(int, int)>();
        var queue = new PriorityQueue<(int Before, int Heading), long>([((-1, from), 0)]);
        while (queue.TryDequeue(out var state, out var cost))
        {
            if (!seen.Add(state))
                continue;
            if (state.Before >= 0)
                best[state.Heading] ??= cost;
            for (var next = 0; next < best.Length; next++)
            {
                if (Tail(graph, next) == Tail(graph, state.Heading ^ 1) && graph.Allows(Heading.Edge(next), Heading.IsForward(next), RoadMode.Car)
                    && !banned.Contains($"{state.Heading},{next}") && !banned.Contains($"{state.Before},{state.Heading},{next}"))
                    queue.Enqueue((state.Heading, next), cost + graph.EdgeLength[Heading.Edge(next)]);
            }
        }
        return best;
    }

    private static string Sequence(RoadGraph graph, TurnRestriction ban)
    {
        var headings = new List<int> { Heading.Of(ban.Edges[0], graph.EdgeTo[ban.Edges[0]] == ban.Via) };
        foreach (var edge in ban.Edges.Skip(1))
            headings.Add(Heading.Of(edge, graph.EdgeFrom[edge] == Tail(graph, headings[^1] ^ 1)));
        return string.Join(',', headings);
    }

    // Some points, joined at random without loops and doubles; about a ban for every second edge.
    private static RoadGraph Network(Rng rng, bool longBans)
    {
        var (builder, count, joined) = (new RoadGraphBuilder(), 5 + rng.Next(5), new HashSet<(int, int)>());
        for (var v = 0; v < count; v++)
            builder.AddVertex(1_215_000_000 + rng.Next(90_000), 312_000_000 + rng.Next(90_000));
        while (joined.Count < count * 3 / 2)
        {
            var (a, b) = (rng.Next(count), rng.Next(count));
            if (a != b && joined.Add((Math.Min(a, b), Math.Max(a, b))))
                builder.AddEdge(a, b, [], new EdgeKind(RoadClass.Residential, new EdgeAccess(RoadModes.Car, rng.Chance(0.8) ? RoadModes.Car : RoadModes.None)));
        }
        for (var i = 0; i < builder.EdgeCount; i++)
        {
            var (edges, via) = Walk(builder, rng, longBans && rng.Chance(0.6) ? 3 : 2);
            if (edges.Count > 1)
                builder.AddRestriction(new TurnRestriction([.. edges], via, RoadModes.Car));
        }
        return builder.Build("random", "", new ImportFigures(0, 0, 0, 0, 0, 0, 0));
    }

    // A walk over some edges, turning back included; the vertex after the first edge.
    private static (List<int> Edges, int Via) Walk(RoadGraphBuilder graph, Rng rng, int length)
    {
        var edges = new List<int> { rng.Next(graph.EdgeCount) };
        var via = rng.Chance(0.5) ? graph.To(edges[0]) : graph.From(edges[0]);
        for (var at = via; edges.Count < length;)
        {
            var next = Enumerable.Range(0, graph.EdgeCount).Where(e => graph.From(e) == at || graph.To(e) == at).ToList();
            edges.Add(next[rng.Next(next.Count)]);
            at = graph.From(edges[^1]) == at ? graph.To(edges[^1]) : graph.From(edges[^1]);
        }
        return (edges, via);
    }
}
