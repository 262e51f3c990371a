namespace Dispatch.Routing.Bounds;

/// <summary>
/// Prices of a trip by group: each trip is worth its price to the load it carries. A group's goods never outweigh its trips, so any price of 0 or more leaves the
/// bound a bound; the better ones are found by subgradient.
/// </summary>
internal sealed class TripPrices(TripLoads loads, WayTable ways, CancellationToken cancel)
{
    // The first steps aim this share of the bound higher.
    private const double Reach = 0.3;
    private readonly double[] _price = new double[loads.Capacity.Length];
    private double[] _best = new double[loads.Capacity.Length];
    private double _bestEstimate = double.MinValue;
    private double _pace = 1;

    /// <summary>The best bound proven so far.</summary>
    public long Bound { get; private set; } = long.MinValue;

    /// <summary>One step of the subgradient: prices rise where more is carried than trips hold, and fall where less.</summary>
    public void Step()
    {
        var (extra, undone, assignment) = Assign(_price);
        var estimate = (double)extra + assignment.Price.Sum() + Enumerable.Range(0, ways.Count).Sum(i => CheapestKnown(i, assignment.Price, undone));
        if (estimate > _bestEstimate)
            (_bestEstimate, _best) = (estimate, [.. _price]);
        else
            _pace /= 2;
        var excess = Excess(assignment);
        var size = excess.Sum(e => e * e);
        if (size < 1e-9)
            return;
        var step = _pace * Reach * Math.Max(1, Math.Abs(_bestEstimate)) / size;
        for (var g = 0; g < _price.Length; g++)
            _price[g] = Math.Max(0, _best[g] + (step * excess[g]));
    }

    /// <summary>Works out what the best prices prove, over all arcs; arcs that undercut them are known from then on.</summary>
    public void Prove()
    {
        var (extra, undone, assignment) = Assign(_best);
        Bound = Math.Max(Bound, extra + assignment.Price.Sum() + ways.WaysOut(assignment.Price, undone));
    }

    private (long Extra, long[] Undone, Assignment Assignment) Assign(double[] price)
    {
        var (first, undone, extra) = (new long[ways.Count], new long[ways.Count], 0L);
        var arcs = new List<(int To, long Cost)>[ways.Count];
        for (var j = 0; j < ways.Count; j++)
        {
            var carried = loads.Group[j] < 0 ? 0 : (long)Math.Floor(Whole(price, loads.Group[j]) * (double)loads.Amount[j] / loads.Capacity[loads.Group[j]]);
            extra += carried;
            undone[j] = ways.Undone[j] - carried;
            first[j] = ways.In[j].Count == 0 ? ways.WithoutWayIn(j) : ways.In[j].Min(way => way.Cost - Whole(price, way.Load));
            arcs[j] = [.. ways.Arcs[j], (j, undone[j])];
        }

        var assignment = new Assignment(first, ways.Last, arcs);
        assignment.Solve(cancel);
        return (extra, undone, assignment);
    }

    private static long Whole(double[] price, int group) => group < 0 ? 0 : (long)price[group];

    private long CheapestKnown(int i, long[] price, long[] undone)
    {
        var best = Math.Min(ways.Last[i], undone[i] - price[i]);
        foreach (var (to, cost) in ways.Arcs[i])
            best = Math.Min(best, cost - price[to]);
        return best;
    }

    /// <summary>By group, trips that the load carried would fill, less the trips there are.</summary>
    private double[] Excess(Assignment assignment)
    {
        var excess = new double[_price.Length];
        for (var j = 0; j < ways.Count; j++)
        {
            if (loads.Group[j] is >= 0 and var group && assignment.Before[j] != j)
                excess[group] += (double)loads.Amount[j] / loads.Capacity[group];
            if (assignment.Before[j] < 0 && ways.In[j].Count > 0 && ways.In[j].MinBy(way => way.Cost - Whole(_price, way.Load)).Load is >= 0 and var trip)
                excess[trip]--;
        }

        return excess;
    }
}
