using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Bounds;

/// <summary>The ways of a problem, priced once: own ways in and out, shares of penalties, and the candidate arcs that prices are found on.</summary>
internal sealed class WayTable
{
    private const int Candidates = 24;
    private const int Added = 16;
    private readonly BoundCosts _costs;
    private readonly ParallelOptions _parallel;
    private readonly long[] _cheapestArcIn;

    /// <param name="p">The problem.</param>
    /// <param name="loads">Groups of trips.</param>
    /// <param name="parallel">Threads and cancelling.</param>
    public WayTable(FlatProblem p, TripLoads loads, ParallelOptions parallel)
    {
        (_costs, _parallel, Count) = (new BoundCosts(p), parallel, p.ActivityCount);
        (Undone, Last, In) = (Shares(p), new long[Count], new List<WayIn>[Count]);
        (_cheapestArcIn, Arcs) = (new long[Count], new List<(int To, long Cost)>[Count]);
        Parallel.For(0, Count, parallel, j =>
        {
            In[j] = _costs.In(j, loads.GroupOf);
            _cheapestArcIn[j] = Cheapest(i => _costs.Arc(i, j), j);
        });
        Parallel.For(0, Count, parallel, FillRow);
    }

    /// <summary>Number of activities.</summary>
    public int Count { get; }

    /// <summary>Each activity's share of the penalty of its request.</summary>
    public long[] Undone { get; }

    /// <summary>Own way out of each activity.</summary>
    public long[] Last { get; }

    /// <summary>Own ways in of each activity, by group of trips.</summary>
    public List<WayIn>[] In { get; }

    /// <summary>Candidate arcs of each activity, cheap for where they lead; none to itself.</summary>
    public List<(int To, long Cost)>[] Arcs { get; }

    /// <summary>An own way in for an activity that has none: dear enough to matter only where nothing else is left. Allowing more only lowers the bound.</summary>
    public long WithoutWayIn(int j) => _cheapestArcIn[j] >= BoundCosts.Never ? Undone[j] : _cheapestArcIn[j] + Undone[j];

    /// <summary>
    /// What prices of the ways in prove: the sum over all activities of the cheapest way out, each arc less the price of where it leads. Arcs outside the candidates
    /// that undercut them become candidates.
    /// </summary>
    /// <param name="price">Prices of the ways in.</param>
    /// <param name="undone">Cost of the arc to itself.</param>
    public long WaysOut(long[] price, long[] undone)
    {
        var sums = new long[Count];
        Parallel.For(0, Count, _parallel, i =>
        {
            var known = Math.Min(Last[i], undone[i] - price[i]);
            foreach (var (to, cost) in Arcs[i])
                known = Math.Min(known, cost - price[to]);
            var least = known;
            var better = new List<(long Reduced, int To, long Cost)>();
            for (var j = 0; j < Count; j++)
            {
                if (j == i || _costs.Arc(i, j) is var cost && (cost >= BoundCosts.Never || cost - price[j] >= known))
                    continue;
                better.Add((cost - price[j], j, cost));
                least = Math.Min(least, cost - price[j]);
            }

            better.Sort();
            Arcs[i].AddRange(better.Take(Added).Select(b => (b.To, b.Cost)));
            sums[i] = least;
        });
        return sums.Sum();
    }

    private static long[] Shares(FlatProblem p)
    {
        var shares = new long[p.ActivityCount];
        for (var r = 0; r < p.RequestCount; r++)
        {
            int[] activities = [.. p.RoleActivities[p.FirstRole[r]..p.FirstRole[r + 1]].SelectMany(a => a)];
            foreach (var a in activities)
                shares[a] = p.UnservedPenalty[r] / activities.Length;
            shares[activities[0]] += p.UnservedPenalty[r] % activities.Length;
        }

        return shares;
    }

    private long Cheapest(Func<int, long> cost, int except)
    {
        var best = BoundCosts.Never;
        for (var i = 0; i < Count; i++)
        {
            if (i != except)
                best = Math.Min(best, cost(i));
        }

        return best;
    }

    private void FillRow(int i)
    {
        var nearest = new PriorityQueue<(int To, long Cost), long>();
        var cheapest = BoundCosts.Never;
        for (var j = 0; j < Count; j++)
        {
            if (j == i || _costs.Arc(i, j) is var cost && cost >= BoundCosts.Never)
                continue;
            cheapest = Math.Min(cheapest, cost);
            var worth = Math.Min(_cheapestArcIn[j], In[j].Count > 0 ? In[j].Min(w => w.Cost) : BoundCosts.Never);
            if (nearest.Count < Candidates)
                nearest.Enqueue((j, cost), worth - cost);
            else
                nearest.EnqueueDequeue((j, cost), worth - cost);
        }

        Arcs[i] = [.. nearest.UnorderedItems.Select(item => item.Element).OrderBy(arc => arc.To)];
        var last = _costs.Out(i);
        Last[i] = last < BoundCosts.Never ? last : cheapest < BoundCosts.Never ? cheapest + Undone[i] : Undone[i];
    }
}
