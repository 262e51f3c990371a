using System.Collections.Immutable;

namespace Dispatch.Planning.DailyPlan.Meals.Assignment;

/// <summary>
/// Draws portions of one slot's batches for classes of demand at the least price, exactly: each further portion goes the cheapest way, which may move
/// what others drew (successive shortest paths, as in Ahuja, Magnanti and Orlin, Network Flows, 1993, section 9.7). Among equal prices those who must
/// leave first get what is ready first. Changes as demand is added.
/// </summary>
internal sealed class BatchDraw
{
    /// <summary>A fen against the finer wish about who draws first; larger than any sum of the finer ones.</summary>
    private const long PerFen = 10_000_000;

    private const long Never = long.MaxValue / 4;

    private readonly ImmutableArray<DrawClass> _classes;
    private readonly long[,] _price;
    private readonly int[,] _drawn;
    private readonly int[] _left;

    /// <param name="slot">The slot.</param>
    /// <param name="classes">Its classes of demand.</param>
    public BatchDraw(SupplySlot slot, ImmutableArray<DrawClass> classes)
    {
        (_classes, Room) = (classes, slot.Capacity);
        _left = [.. slot.Batches.Select(b => b.Portions)];
        _drawn = new int[classes.Length, _left.Length];
        _price = new long[classes.Length, _left.Length];
        var byLeaving = Enumerable.Range(0, classes.Length).OrderByDescending(k => classes[k].LatestLoading).ToArray();
        for (var rank = 0; rank < byLeaving.Length; rank++)
        {
            for (var b = 0; b < _left.Length; b++)
                _price[byLeaving[rank], b] = classes[byLeaving[rank]].Prices[b] is { } fen ? (fen * PerFen) + (b * (rank + 1)) : Never;
        }
    }

    /// <summary>Portions the slot as a whole can still hand out.</summary>
    public int Room { get; private set; }

    /// <summary>Price of all that is drawn, fen.</summary>
    public long Price
    {
        get
        {
            var sum = 0L;
            for (var k = 0; k < _classes.Length; k++)
            {
                for (var b = 0; b < _left.Length; b++)
                    sum += _drawn[k, b] * (_classes[k].Prices[b] ?? 0);
            }

            return sum;
        }
    }

    /// <summary>Portions a class draws from a batch.</summary>
    public int Drawn(int drawClass, int batch) => _drawn[drawClass, batch];

    /// <summary>Draws whole orders for a class, as many of them as can be had; returns how many.</summary>
    /// <param name="drawClass">The class.</param>
    /// <param name="orders">Orders wanted.</param>
    /// <param name="portions">Portions of each.</param>
    public int Take(int drawClass, int orders, int portions)
    {
        var before = Remember();
        var taken = TakePortions(drawClass, orders * portions);
        if (taken % portions == 0)
            return taken / portions;
        Restore(before);
        return TakePortions(drawClass, taken / portions * portions) / portions;
    }

    /// <summary>Portions a class could still draw if nobody else did; nothing is drawn.</summary>
    public int Spare(int drawClass)
    {
        var before = Remember();
        var spare = TakePortions(drawClass, int.MaxValue);
        Restore(before);
        return spare;
    }

    private (int[,] Drawn, int[] Left, int Room) Remember() => ((int[,])_drawn.Clone(), (int[])_left.Clone(), Room);

    private void Restore((int[,] Drawn, int[] Left, int Room) before)
    {
        Array.Copy(before.Drawn, _drawn, _drawn.Length);
        Array.Copy(before.Left, _left, _left.Length);
        Room = before.Room;
    }

    private int TakePortions(int drawClass, int wanted)
    {
        var taken = 0;
        while (taken < wanted && Room > 0)
        {
            var (cost, via) = Ways(drawClass);
            var last = Enumerable.Range(0, _left.Length).Where(b => _left[b] > 0 && cost[b] < Never).OrderBy(b => cost[b]).ThenBy(b => b).FirstOrDefault(-1);
            if (last < 0)
                break;
            taken += Move(drawClass, last, via, Math.Min(wanted - taken, Math.Min(Room, _left[last])));
        }

        return taken;
    }

    /// <summary>Cheapest way from a class to each batch (Bellman and Ford), and who draws from it last on that way.</summary>
    private (long[] Cost, (int Class, int From)[] Via) Ways(int drawClass)
    {
        var cost = new long[_left.Length];
        var via = new (int Class, int From)[_left.Length];
        for (var b = 0; b < _left.Length; b++)
            (cost[b], via[b]) = (_price[drawClass, b], (drawClass, -1));
        for (var changed = true; changed;)
        {
            changed = false;
            for (var from = 0; from < _left.Length; from++)
                changed |= cost[from] < Never && Relax(from, cost, via);
        }

        return (cost, via);
    }

    /// <summary>Lets those who draw from a batch move to others.</summary>
    private bool Relax(int from, long[] cost, (int Class, int From)[] via)
    {
        var changed = false;
        for (var k = 0; k < _classes.Length; k++)
        {
            if (_drawn[k, from] == 0)
                continue;
            for (var to = 0; to < _left.Length; to++)
            {
                if (_price[k, to] >= Never || cost[from] - _price[k, from] + _price[k, to] >= cost[to])
                    continue;
                (cost[to], via[to]) = (cost[from] - _price[k, from] + _price[k, to], (k, from));
                changed = true;
            }
        }

        return changed;
    }

    private int Move(int drawClass, int last, (int Class, int From)[] via, int most)
    {
        for (var b = last; via[b].From >= 0; b = via[b].From)
            most = Math.Min(most, _drawn[via[b].Class, via[b].From]);
        _left[last] -= most;
        Room -= most;
        for (var b = last; ; b = via[b].From)
        {
            var (k, from) = via[b];
            _drawn[k, b] += most;
            if (from < 0)
                break;
            _drawn[k, from] -= most;
        }

        return most;
    }
}
