namespace Dispatch.Planning.Siting;

/// <summary>Opens the site that helps most, again and again; equals go to the lower index.</summary>
internal static class GreedySites
{
    /// <summary>The new sites.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="cancel">Ends early; what was chosen by then stands.</param>
    public static List<int> Choose(SitingProblem problem, CancellationToken cancel) =>
        problem.Goal == SitingGoal.Cover ? ByFlow(problem, cancel) : ByMetres(problem, cancel);

    private static List<int> ByFlow(SitingProblem problem, CancellationToken cancel)
    {
        var chosen = new List<int>();
        var flow = new SiteFlow(problem);
        for (var site = 0; site < problem.Sites.Length; site++)
        {
            if (problem.Sites[site].IsOpen)
                flow.Open(site);
        }

        flow.Run();
        while (chosen.Count < problem.New && !cancel.IsCancellationRequested)
        {
            var best = problem.Candidates.Except(chosen).Select(site => (Site: site, Gain: Gain(flow, site))).Append((Site: -1, Gain: 0)).MaxBy(c => (c.Gain, c.Site < 0 ? 0 : 1, -c.Site));
            if (best.Gain <= 0)
                break;
            flow.Open(best.Site);
            flow.Run();
            chosen.Add(best.Site);
        }

        return chosen;
    }

    private static long Gain(SiteFlow flow, int site)
    {
        var trial = flow.Copy();
        trial.Open(site);
        return trial.Run();
    }

    /// <summary>Each point walks to the nearest open site with room in the order of metres: quick, and near enough to choose by.</summary>
    private static List<int> ByMetres(SitingProblem problem, CancellationToken cancel)
    {
        var chosen = new List<int>();
        var estimate = new NearestFirst(problem);
        var open = Enumerable.Range(0, problem.Sites.Length).Where(s => problem.Sites[s].IsOpen).ToHashSet();
        var saved = estimate.Saved(open);
        while (chosen.Count < problem.New && !cancel.IsCancellationRequested)
        {
            var best = problem.Candidates.Where(s => !open.Contains(s)).Select(s => (Site: s, Saved: estimate.Saved(open, s))).Append((Site: -1, Saved: saved)).MaxBy(c => (c.Saved, c.Site < 0 ? 1 : 0, -c.Site));
            if (best.Site < 0)
                break;
            open.Add(best.Site);
            chosen.Add(best.Site);
            saved = best.Saved;
        }

        return chosen;
    }
}
