namespace Dispatch.Routing.Timing;

/// <summary>
/// The cheapest set of items, where an item has a weight (negative is a gain) and some pairs cost when the first is chosen without the
/// second. By a maximum flow (Dinic 1970). Item 0 is never chosen. Of several cheapest sets it gives the smallest.
/// </summary>
internal sealed class MinCut(int items)
{
    private const long Unlimited = long.MaxValue / 8;

    private readonly List<(int To, long Left)> _edges = [];
    private readonly List<int>[] _out = [.. Enumerable.Range(0, items + 1).Select(_ => new List<int>())];
    private readonly long[] _weight = new long[items];
    private readonly int[] _level = new int[items + 1];
    private readonly int[] _next = new int[items + 1];

    private int Source => _weight.Length;

    /// <summary>Adds to an item's weight.</summary>
    public void Weigh(int item, long weight) => _weight[item] += weight;

    /// <summary>The first must not be chosen without the second.</summary>
    public void Bind(int chosen, int needed) => Part(chosen, needed, Unlimited);

    /// <summary>What choosing the first without the second costs; 0 or more.</summary>
    public void Part(int chosen, int other, long cost)
    {
        if (cost > 0 && chosen != 0)
            Connect(chosen, other, cost);
    }

    /// <summary>Finds the set; gives its cost, 0 when choosing nothing is cheapest.</summary>
    public long Solve()
    {
        var cost = 0L;
        for (var i = 1; i < _weight.Length; i++)
        {
            if (_weight[i] > 0)
            {
                Connect(i, 0, _weight[i]);
            }
            else if (_weight[i] < 0)
            {
                Connect(Source, i, -_weight[i]);
                cost += _weight[i];
            }
        }

        while (cost < 0 && Level())
        {
            Array.Clear(_next);
            cost += Push(Source, Unlimited);
        }

        return cost;
    }

    /// <summary>Whether an item is in the set; asked after <see cref="Solve"/> gave a cost below 0.</summary>
    public bool Chosen(int item) => _level[item] > 0;

    private void Connect(int from, int to, long capacity)
    {
        _out[from].Add(_edges.Count);
        _edges.Add((to, capacity));
        _out[to].Add(_edges.Count);
        _edges.Add((from, 0));
    }

    /// <summary>Levels by the fewest edges from the source; whether item 0, the sink, is still reached.</summary>
    private bool Level()
    {
        Array.Clear(_level);
        _level[Source] = 1;
        var queue = new Queue<int>([Source]);
        while (queue.TryDequeue(out var at))
        {
            foreach (var edge in _out[at])
            {
                if (_edges[edge].Left == 0 || _level[_edges[edge].To] > 0)
                    continue;
                _level[_edges[edge].To] = _level[at] + 1;
                queue.Enqueue(_edges[edge].To);
            }
        }

        return _level[0] > 0;
    }

    private long Push(int at, long flow)
    {
        if (at == 0)
            return flow;
        var pushed = 0L;
        for (; _next[at] < _out[at].Count; _next[at]++)
        {
            var edge = _out[at][_next[at]];
            var (to, left) = _edges[edge];
            if (left == 0 || _level[to] != _level[at] + 1)
                continue;
            var part = Push(to, Math.Min(left, flow - pushed));
            _edges[edge] = (to, left - part);
            _edges[edge ^ 1] = (at, _edges[edge ^ 1].Left + part);
            pushed += part;
            if (pushed == flow)
                break;
        }

        return pushed;
    }
}
