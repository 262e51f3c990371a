namespace Dispatch.Planning.Siting;

/// <summary>
/// The least metres to walk to the open sites, exactly: each point's elders go the cheapest way, which may move others to another site (successive
/// shortest paths, as in Ahuja, Magnanti and Orlin, Network Flows, 1993, section 9.7). The farthest walk stands for no site at all and is never full.
/// </summary>
internal sealed class SiteTransport
{
    private readonly SitingProblem _problem;
    private readonly int[] _sites;
    private readonly long[] _room;
    private readonly int[,] _metres;
    private readonly long[,] _sent;

    public SiteTransport(SitingProblem problem, IReadOnlySet<int> open)
    {
        _problem = problem;
        _sites = [.. open.Order()];
        _room = [.. _sites.Select(s => problem.Sites[s].Capacity ?? problem.People), problem.People];
        _metres = new int[problem.Weights.Length, _room.Length];
        _sent = new long[problem.Weights.Length, _room.Length];
        var column = _sites.Select((s, i) => (s, i)).ToDictionary(x => x.s, x => x.i);
        for (var point = 0; point < problem.Weights.Length; point++)
        {
            for (var site = 0; site < _room.Length; site++)
                _metres[point, site] = site == _sites.Length ? problem.FarMetres : int.MaxValue;
            foreach (var way in problem.Ways[point].Where(w => column.ContainsKey(w.Site)))
                _metres[point, column[way.Site]] = Math.Min(way.Metres, problem.FarMetres);
        }
    }

    public long Metres()
    {
        var limited = _sites.Any(s => _problem.Sites[s].Capacity is not null);
        for (var point = 0; point < _problem.Weights.Length; point++)
        {
            if (limited)
                Send(point, _problem.Weights[point]);
            else
                _sent[point, Nearest(point)] = _problem.Weights[point];
        }

        var total = 0L;
        for (var point = 0; point < _problem.Weights.Length; point++)
            for (var site = 0; site < _room.Length; site++)
                total += _sent[point, site] * (_sent[point, site] > 0 ? _metres[point, site] : 0);
        return total;
    }

    private int Nearest(int point)
    {
        var best = 0;
        for (var site = 1; site < _room.Length; site++)
            best = _metres[point, site] < _metres[point, best] ? site : best;
        return best;
    }

    private void Send(int point, long elders)
    {
        while (elders > 0)
        {
            var (end, from, by) = Cheapest(point);
            var most = Math.Min(elders, _room[end]);
            for (var site = end; from[site] >= 0; site = from[site])
                most = Math.Min(most, _sent[by[site], from[site]]);
            _room[end] -= most;
            var at = end;
            for (; from[at] >= 0; at = from[at])
            {
                _sent[by[at], at] += most;
                _sent[by[at], from[at]] -= most;
            }

            _sent[point, at] += most;
            elders -= most;
        }
    }

    /// <summary>The cheapest chain of sites that ends at one with room: from each site the one before it and the point that moves. Bellman and Ford; costs may be negative, circles never are.</summary>
    private (int End, int[] From, int[] By) Cheapest(int point)
    {
        var cost = new long[_room.Length];
        var (from, by) = (new int[_room.Length], new int[_room.Length]);
        for (var site = 0; site < _room.Length; site++)
            (cost[site], from[site]) = (_metres[point, site] == int.MaxValue ? long.MaxValue / 4 : _metres[point, site], -1);
        for (var changed = true; changed;)
        {
            changed = false;
            for (var a = 0; a < _room.Length; a++)
                changed |= cost[a] < long.MaxValue / 4 && _room[a] == 0 && Relax(a, cost, from, by);
        }

        var end = Enumerable.Range(0, _room.Length).Where(s => _room[s] > 0).MinBy(s => cost[s]);
        return (end, from, by);
    }

    private bool Relax(int a, long[] cost, int[] from, int[] by)
    {
        var changed = false;
        for (var p = 0; p < _problem.Weights.Length; p++)
        {
            if (_sent[p, a] == 0)
                continue;
            for (var b = 0; b < _room.Length; b++)
            {
                if (b == a || _metres[p, b] == int.MaxValue || cost[a] + _metres[p, b] - _metres[p, a] >= cost[b])
                    continue;
                (cost[b], from[b], by[b]) = (cost[a] + _metres[p, b] - _metres[p, a], a, p);
                changed = true;
            }
        }

        return changed;
    }
}
