using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Recombination;

/// <summary>
/// The routes one search thread met in the plans it accepted: each once per vehicle class, sequence and hours of its linked stops, at the
/// kernel's price. Bounded: when full, the less useful half goes. Sequences lie end to end in one array, so that the search makes no garbage.
/// </summary>
internal sealed class RoutePool
{
    /// <summary>Routes kept by one thread, at most.</summary>
    public const int DefaultCapacity = 32_768;

    private readonly FlatProblem _p;
    private readonly VehicleClasses _classes;
    private readonly PooledRoute[] _routes;
    private readonly int[] _slots;
    private readonly long[] _worth;
    private int[] _cells = new int[4096];
    private int _used;
    private long _clock;

    public RoutePool(FlatProblem problem, VehicleClasses classes, int capacity = DefaultCapacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 4);
        _p = problem;
        _classes = classes;
        _routes = new PooledRoute[capacity];
        _worth = new long[capacity];
        _slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)capacity * 2)];
    }

    /// <summary>Routes in the pool.</summary>
    public int Count { get; private set; }

    /// <summary>Routes taken in so far, dropped ones included.</summary>
    public long Taken { get; private set; }

    /// <summary>What each role is worth at present (dual prices); the pool drops by cost above worth once they are known.</summary>
    public long[]? Prices { get; set; }

    /// <summary>What is known of a route.</summary>
    public ref readonly PooledRoute this[int index] => ref _routes[index];

    /// <summary>Nodes of a route; breaks are numbered alike for all vehicles of the class.</summary>
    public ReadOnlySpan<int> Nodes(int index) => _cells.AsSpan(_routes[index].First, _routes[index].Nodes);

    /// <summary>Starts of its linked activities, in the order of the nodes.</summary>
    public ReadOnlySpan<int> Starts(int index) => _cells.AsSpan(_routes[index].First + _routes[index].Nodes, _routes[index].Cells - _routes[index].Nodes);

    /// <summary>Takes in a route of the plan; one that is known becomes young again. Empty routes are left out.</summary>
    public void Add(RouteRecord route)
    {
        if (route.Activities == 0)
            return;
        var vehicleClass = _classes.Of[route.Vehicle];
        var cells = Write(route);
        var hash = Hash(vehicleClass, _cells.AsSpan(_used, cells));
        var slot = Slot(hash, vehicleClass, _cells.AsSpan(_used, cells));
        if (_slots[slot] > 0)
        {
            _routes[_slots[slot] - 1].Seen = _clock++;
            return;
        }

        if (Count == _routes.Length)
        {
            DropHalf();
            Write(route);
            slot = Slot(hash, vehicleClass, _cells.AsSpan(_used, cells));
        }

        _routes[Count] = new PooledRoute
        {
            Hash = hash,
            Class = vehicleClass,
            First = _used,
            Nodes = route.Count,
            Cells = cells,
            Cost = route.Cost,
            MaxLateness = route.MaxLateness,
            Seen = _clock++,
        };
        _used += cells;
        _slots[slot] = ++Count;
        Taken++;
    }

    private int Write(RouteRecord route)
    {
        if (_cells.Length < _used + (2 * route.Count))
            Array.Resize(ref _cells, Math.Max(_cells.Length * 2, _used + (2 * route.Count)));
        var at = _used;
        for (var i = 0; i < route.Count; i++)
            _cells[at++] = _classes.Canonical(route.Nodes[i], route.Vehicle);
        for (var i = 0; route.HasLinks && i < route.Count; i++)
        {
            if (_p.IsActivity(route.Nodes[i]) && _p.GroupOf[route.Nodes[i]] >= 0)
                _cells[at++] = route.Start[i];
        }

        return at - _used;
    }

    private static ulong Hash(int vehicleClass, ReadOnlySpan<int> cells)
    {
        var hash = 0x9E3779B97F4A7C15UL ^ (uint)vehicleClass;
        foreach (var cell in cells)
        {
            hash = (hash ^ (uint)cell) * 0xBF58476D1CE4E5B9UL;
            hash ^= hash >> 29;
        }

        return hash;
    }

    /// <summary>The slot that holds the route, or the empty one where it belongs.</summary>
    private int Slot(ulong hash, int vehicleClass, ReadOnlySpan<int> cells)
    {
        var mask = _slots.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            if (_slots[slot] == 0)
                return slot;
            ref var known = ref _routes[_slots[slot] - 1];
            if (known.Hash == hash && known.Class == vehicleClass && _cells.AsSpan(known.First, known.Cells).SequenceEqual(cells))
                return slot;
        }
    }

    /// <summary>Keeps the half with the least cost above worth; without prices, the younger half.</summary>
    private void DropHalf()
    {
        for (var i = 0; i < Count; i++)
            _worth[i] = Prices is null ? -_routes[i].Seen : _routes[i].Cost - Worth(i);
        var sorted = _worth.AsSpan(0, Count).ToArray();
        Array.Sort(sorted);
        var limit = sorted[(Count - 1) / 2];
        var (kept, used) = (0, 0);
        for (var i = 0; i < Count; i++)
        {
            if (_worth[i] > limit || kept > Count / 2)
                continue;
            var route = _routes[i];
            Array.Copy(_cells, route.First, _cells, used, route.Cells);
            route.First = used;
            used += route.Cells;
            _routes[kept++] = route;
        }

        (Count, _used) = (kept, used);
        Array.Clear(_slots);
        for (var i = 0; i < Count; i++)
            _slots[Slot(_routes[i].Hash, _routes[i].Class, _cells.AsSpan(_routes[i].First, _routes[i].Cells))] = i + 1;
    }

    private long Worth(int index)
    {
        long worth = 0;
        foreach (var node in Nodes(index))
        {
            if (_p.IsActivity(node) && _p.RoleActivities[_p.RoleOf[node]][0] == node)
                worth += Prices![_p.RoleOf[node]];
        }

        return worth;
    }
}
