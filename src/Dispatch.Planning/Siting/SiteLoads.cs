namespace Dispatch.Planning.Siting;

/// <summary>Who walks where once sites are open. The one owner of a choice's value, whoever made it.</summary>
internal static class SiteLoads
{
    /// <summary>Elders covered, or metres walked, with these sites open.</summary>
    public static long Value(SitingProblem problem, IReadOnlySet<int> open) =>
        problem.Goal == SitingGoal.Cover ? Covered(problem, open) : Metres(problem, open);

    /// <summary>Whether one value is better than another.</summary>
    public static bool IsBetter(SitingGoal goal, long value, long than) => goal == SitingGoal.Cover ? value > than : value < than;

    private static long Covered(SitingProblem problem, IReadOnlySet<int> open)
    {
        var flow = new SiteFlow(problem);
        foreach (var site in open)
            flow.Open(site);
        return flow.Run();
    }

    private static long Metres(SitingProblem problem, IReadOnlySet<int> open) => new SiteTransport(problem, open).Metres();
}
