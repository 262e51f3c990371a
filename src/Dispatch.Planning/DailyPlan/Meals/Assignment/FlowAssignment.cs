using System.Collections.Immutable;

namespace Dispatch.Planning.DailyPlan.Meals.Assignment;

/// <summary>
/// A better answer from the greedy one where orders are single portions: the cheapest flow from groups over canteens and batches, group after group
/// along shortest ways that may move whom earlier groups put where (successive shortest paths with node prices, as in Ahuja, Magnanti and Orlin,
/// Network Flows, 1993, section 9.7). Orders of several portions stay where the greedy answer has them.
/// </summary>
internal sealed class FlowAssignment
{
    private readonly AssignmentProblem _problem;
    private readonly FlowNetwork _network;
    private readonly long[] _price;
    private readonly long[] _distance;
    private readonly int[] _before;
    private readonly List<int> _touched = [];
    private readonly PriorityQueue<int, (long Distance, int Node)> _queue = new();

    private FlowAssignment(AssignmentProblem problem, FlowNetwork network)
    {
        (_problem, _network) = (problem, network);
        _price = new long[network.Nodes];
        _distance = Enumerable.Repeat(long.MaxValue, network.Nodes).ToArray();
        _before = new int[network.Nodes];
    }

    /// <summary>Improves an answer; for single portions there is none cheaper.</summary>
    public static CanteenAssignment Improve(AssignmentProblem problem, DrawClasses classes, CanteenAssignment greedy)
    {
        var kept = greedy.Orders.Select((o, g) => problem.Groups[g].Portions > 1 ? o.ToArray() : new int[o.Length]).ToArray();
        var fixedPart = new CanteenAssignment([.. kept.Select(o => o.ToImmutableArray())]);
        var network = new FlowNetwork(problem, classes, new AssignmentEvaluator(problem, classes).Draws(fixedPart)!);
        var flow = new FlowAssignment(problem, network);
        for (var g = 0; g < problem.Groups.Length; g++)
        {
            if (problem.Groups[g].Portions == 1)
                flow.Add(g);
        }

        return new CanteenAssignment([.. kept.Select((o, g) => problem.Groups[g].Portions > 1 ? o.ToImmutableArray() : network.OrdersOf(g))]);
    }

    private void Add(int group)
    {
        _price[group] = _network.Arcs(group).Max(a => _price[a.To] - a.Cost);
        var left = _problem.Groups[group].Orders;
        while (left > 0)
        {
            FindWay(group);
            var way = Way(group);
            if (way.Count == 2)
                return;
            var amount = left;
            for (var i = 1; i < way.Count; i++)
                amount = Math.Min(amount, _network.Arcs(way[i - 1]).First(a => a.To == way[i]).Room);
            for (var i = 1; i < way.Count; i++)
                _network.Push(way[i - 1], way[i], amount);
            left -= amount;
        }
    }

    /// <summary>Shortest way to the sink by reduced costs (Dijkstra); then the prices of the nodes passed are brought up to date.</summary>
    private void FindWay(int group)
    {
        foreach (var node in _touched)
            _distance[node] = long.MaxValue;
        _touched.Clear();
        _queue.Clear();
        Reach(group, 0, -1);
        while (_queue.TryDequeue(out var node, out var key) && node != _network.Sink)
        {
            if (key.Distance > _distance[node])
                continue;
            foreach (var arc in _network.Arcs(node))
                Reach(arc.To, key.Distance + arc.Cost + _price[node] - _price[arc.To], node);
        }

        var length = _distance[_network.Sink];
        foreach (var node in _touched.Where(n => _distance[n] < length))
            _price[node] += _distance[node] - length;
    }

    private void Reach(int node, long distance, int before)
    {
        if (distance >= _distance[node])
            return;
        if (_distance[node] == long.MaxValue)
            _touched.Add(node);
        (_distance[node], _before[node]) = (distance, before);
        _queue.Enqueue(node, (distance, node));
    }

    private List<int> Way(int group)
    {
        var way = new List<int>();
        for (var node = _network.Sink; node != group; node = _before[node])
            way.Add(node);
        way.Add(group);
        way.Reverse();
        return way;
    }
}
