namespace Dispatch.Planning.Siting;

/// <summary>
/// What no choice can beat, and which sites a better one can still hold: every elder is given a price for being taken, so that each site's worth can be told by
/// itself; the prices are moved until that bound is tight (Lagrangian relaxation with subgradients; Held, Wolfe and Crowder, Mathematical Programming 6, 1974). A
/// candidate whose worth is too small for any better choice falls out, one without which none is possible is settled. Prices are whole numbers of 1/1,024, so the
/// bound is exact. Not safe for several threads.
/// </summary>
internal sealed class SitePrices
{
    private const long Scale = 1_024;
    private const int Patience = 15;

    private readonly SitingProblem _problem;
    private readonly (int Point, long Saving)[][] _walks;
    private readonly long[] _price;
    private readonly long[] _highest;
    private readonly long[] _worth;
    private readonly HashSet<int> _out = [];
    private readonly HashSet<int> _settled = [];
    private readonly List<(long Gain, int Point)> _wanted = [];
    private double _stride = 1;
    private int _idle;

    public SitePrices(SitingProblem problem)
    {
        _problem = problem;
        var walks = problem.Sites.Select(_ => new List<(int, long)>()).ToArray();
        _highest = new long[problem.Weights.Length];
        for (var point = 0; point < problem.Weights.Length; point++)
        {
            foreach (var way in problem.Ways[point].Where(w => problem.Weights[point] > 0 && problem.SavingOf(w) > 0))
            {
                walks[way.Site].Add((point, problem.SavingOf(way) * Scale));
                _highest[point] = Math.Max(_highest[point], problem.SavingOf(way) * Scale);
            }
        }

        _walks = [.. walks.Select(w => w.ToArray())];
        _price = [.. _highest.Select(h => h / 2)];
        _worth = new long[problem.Sites.Length];
        Bound = long.MaxValue;
    }

    /// <summary>No choice saves more; whole, in the unit of the goal.</summary>
    public long Bound { get; private set; }

    /// <summary>Candidates no better choice can hold.</summary>
    public IReadOnlySet<int> Out => _out;

    /// <summary>Candidates every better choice holds.</summary>
    public IReadOnlySet<int> Settled => _settled;

    /// <summary>What a site was worth when last looked at.</summary>
    public long WorthOf(int site) => _worth[site];

    /// <summary>One step: the sites worth most at these prices; prices move towards a tighter bound.</summary>
    /// <param name="known">What the best choice known saves.</param>
    public List<int> Step(long known)
    {
        for (var site = 0; site < _walks.Length; site++)
            _worth[site] = _out.Contains(site) ? 0 : Worth(site, null);
        var ranked = _problem.Candidates.Where(s => !_out.Contains(s)).OrderByDescending(s => _settled.Contains(s)).ThenByDescending(s => _worth[s]).ThenBy(s => s).ToList();
        var chosen = ranked.Take(_problem.New).ToList();
        var open = Enumerable.Range(0, _walks.Length).Where(s => _problem.Sites[s].IsOpen);
        var bound = _price.Select((p, i) => p * _problem.Weights[i]).Sum() + open.Concat(chosen).Sum(s => _worth[s]);
        _idle = bound / Scale < Bound ? 0 : _idle + 1;
        Bound = Math.Min(Bound, bound / Scale);
        Settle(ranked, bound, (known + 1) * Scale);
        Move(open.Concat(chosen), bound, known * Scale);
        return chosen;
    }

    /// <summary>A site's worth: the elders who want it most at these prices, up to its capacity.</summary>
    private long Worth(int site, long[]? taken)
    {
        _wanted.Clear();
        foreach (var (point, saving) in _walks[site])
        {
            if (saving > _price[point])
                _wanted.Add((saving - _price[point], point));
        }

        var room = _problem.Sites[site].Capacity ?? long.MaxValue;
        if (room < long.MaxValue && _wanted.Sum(w => (long)_problem.Weights[w.Point]) > room)
            _wanted.Sort(static (a, b) => b.Gain != a.Gain ? b.Gain.CompareTo(a.Gain) : a.Point.CompareTo(b.Point));
        var worth = 0L;
        foreach (var (gain, point) in _wanted)
        {
            var elders = Math.Min(room, _problem.Weights[point]);
            if (elders == 0)
                break;
            room -= elders;
            worth += elders * gain;
            if (taken is not null)
                taken[point] += elders;
        }

        return worth;
    }

    /// <summary>Who cannot be part of a choice that reaches the goal, and who must.</summary>
    private void Settle(List<int> ranked, long bound, long goal)
    {
        if (ranked.Count <= _problem.New)
            return;
        var (last, next) = (_problem.New == 0 ? 0 : _worth[ranked[_problem.New - 1]], _worth[ranked[_problem.New]]);
        _settled.UnionWith(ranked.Take(_problem.New).Where(s => bound - _worth[s] + next < goal));
        _out.UnionWith(ranked.Skip(_problem.New).Where(s => bound - last + _worth[s] < goal));
    }

    private void Move(IEnumerable<int> sites, long bound, long known)
    {
        if (_idle >= Patience)
            (_stride, _idle) = (_stride / 2, 0);
        var taken = new long[_price.Length];
        foreach (var site in sites)
            Worth(site, taken);
        var slack = _problem.Weights.Select((w, point) => _highest[point] == 0 ? 0 : w - taken[point]).ToArray();
        var square = slack.Sum(s => (double)s * s);
        if (square == 0)
            return;
        var step = _stride * Math.Max(Scale, bound - known) / square;
        for (var point = 0; point < _price.Length; point++)
            _price[point] = Math.Clamp(_price[point] - (long)Math.Round(step * slack[point]), 0, _highest[point]);
    }
}
