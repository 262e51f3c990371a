namespace Dispatch.Planning.Siting;

/// <summary>Betters a choice and bounds it: the sites that prices point at, then exchanges of one site for another, until time is up or nothing is left to win.</summary>
/// <param name="problem">The problem.</param>
/// <param name="isOver">Whether time is up.</param>
internal sealed class SiteSearch(SitingProblem problem, Func<bool> isOver)
{
    private const int Steps = 600;
    private const int Offered = 40;
    private readonly NearestFirst _estimate = new(problem);
    private readonly SitePrices _prices = new(problem);
    private readonly HashSet<int> _open = [.. Enumerable.Range(0, problem.Sites.Length).Where(s => problem.Sites[s].IsOpen)];

    /// <summary>The best choice known, ascending.</summary>
    public List<int> Chosen { get; private set; } = [];

    /// <summary>What it saves.</summary>
    public long Saved { get; private set; }

    /// <summary>No choice saves more.</summary>
    public long Bound => _prices.Settled.Count > problem.New ? Saved : Math.Max(Saved, _prices.Bound);

    /// <summary>The problem with only what a better choice can hold.</summary>
    public SitingCut Cut() => SitingCut.Of(problem, _prices.Out, _prices.Settled);

    /// <summary>Searches from a choice of known value.</summary>
    public void Run(List<int> chosen, long value)
    {
        (Chosen, Saved) = (chosen, problem.Turned(value));
        for (var i = 0; i < Steps && Bound > Saved && !isOver(); i++)
            Take(_prices.Step(Saved));
        while (Bound > Saved && Exchange())
            Take(_prices.Step(Saved));
    }

    /// <summary>Keeps a choice that is better, judged by its true value.</summary>
    private bool Take(List<int> chosen)
    {
        if (Estimate(chosen) <= Saved)
            return false;
        var saved = problem.Turned(SiteChooser.ValueOf(problem, chosen));
        if (saved <= Saved)
            return false;
        (Chosen, Saved) = ([.. chosen.Order()], saved);
        return true;
    }

    /// <summary>The best exchange of a chosen site for one of those worth most (Teitz and Bart, Operations Research 16, 1968).</summary>
    private bool Exchange()
    {
        var offered = problem.Candidates.Where(s => !_prices.Out.Contains(s) && !Chosen.Contains(s)).OrderByDescending(_prices.WorthOf).ThenBy(s => s).Take(Offered).ToList();
        var (best, found) = (Saved, (List<int>?)null);
        foreach (var leaving in Chosen.Where(s => !_prices.Settled.Contains(s)))
        {
            foreach (var coming in offered)
            {
                if (isOver())
                    return false;
                List<int> trial = [.. Chosen.Where(s => s != leaving), coming];
                if (Estimate(trial) is var saved && saved > best)
                    (best, found) = (saved, trial);
            }
        }

        return found is not null && Take(found);
    }

    private long Estimate(IEnumerable<int> chosen) => _estimate.Saved(_open.Concat(chosen).ToHashSet());
}
