using System.Collections.Immutable;
using Dispatch.Core.Units;
using Dispatch.Planning.Siting;

namespace Dispatch.Tests.Planning.Siting;

/// <summary>Small made-up siting problems by seed, and their best value by trying every choice.</summary>
internal static class SitingCases
{
    public static SitingProblem Make(ulong seed, SitingGoal goal, bool limited)
    {
        var rng = new Rng(seed);
        var (points, sites) = (rng.Next(4, 12), rng.Next(4, 9));
        var far = 1_000;
        ImmutableArray<SitingWay> Ways() => [.. Enumerable.Range(0, sites).Where(_ => rng.Chance(goal == SitingGoal.Cover ? 0.35 : 0.8))
            .Select(s => new SitingWay(s, rng.Next(50, far))).OrderBy(w => w.Metres).ThenBy(w => w.Site)];
        return new SitingProblem
        {
            Goal = goal,
            Weights = [.. Enumerable.Range(0, points).Select(_ => rng.Next(0, 20))],
            Sites = [.. Enumerable.Range(0, sites).Select(s => new SitingSite(s == 0, limited ? rng.Next(5, 30) : null))],
            Ways = [.. Enumerable.Range(0, points).Select(_ => Ways())],
            New = rng.Next(1, 4),
            FarMetres = far,
        };
    }

    /// <summary>The best value over all choices of at most <see cref="SitingProblem.New"/> candidates.</summary>
    public static long Best(SitingProblem problem)
    {
        var candidates = problem.Candidates.ToArray();
        var values = from choice in Enumerable.Range(0, 1 << candidates.Length)
                     let chosen = candidates.Where((_, i) => (choice >> i & 1) != 0).ToHashSet()
                     where chosen.Count <= problem.New
                     select Value(problem, chosen);
        return problem.Goal == SitingGoal.Cover ? values.Max() : values.Min();
    }

    /// <summary>What a choice is worth, elder by elder: every elder is a unit that takes the cheapest way in a residual network (Bellman and Ford).</summary>
    public static long Value(SitingProblem problem, IReadOnlySet<int> chosen)
    {
        var open = Enumerable.Range(0, problem.Sites.Length).Where(s => problem.Sites[s].IsOpen || chosen.Contains(s)).ToArray();
        var units = Enumerable.Range(0, problem.Weights.Length).SelectMany(p => Enumerable.Repeat(p, problem.Weights[p])).ToArray();
        var costs = units.Select(p => open.Select(s => Cost(problem, p, s)).ToArray()).ToArray();
        var room = open.Select(s => problem.Sites[s].Capacity ?? units.Length).ToArray();
        var at = Enumerable.Repeat(-1, units.Length).ToArray();
        while (Improve(costs, room, at, Nothing(problem)))
        {
        }

        return problem.Goal == SitingGoal.Cover ? at.Count(a => a >= 0) : Enumerable.Range(0, units.Length).Sum(u => at[u] >= 0 ? costs[u][at[u]]!.Value : problem.FarMetres);
    }

    private static long Nothing(SitingProblem problem) => problem.Goal == SitingGoal.Cover ? 1 : problem.FarMetres;

    private static long? Cost(SitingProblem problem, int point, int site)
    {
        var way = problem.Ways[point].Where(w => w.Site == site).Select(w => (SitingWay?)w).FirstOrDefault();
        return way is null ? null : problem.Goal == SitingGoal.Cover ? 0 : way.Value.Metres;
    }

    /// <summary>One circuit of moves that saves most, from "nowhere" over sites back to room; false: none saves anything.</summary>
    private static bool Improve(long?[][] costs, int[] room, int[] at, long nothing)
    {
        var best = room.Select(_ => (Cost: long.MaxValue, Unit: -1, From: -2)).ToArray();
        for (var unit = 0; unit < at.Length; unit++)
            for (var site = 0; site < room.Length; site++)
                if (at[unit] < 0 && costs[unit][site] is { } cost && cost - nothing < best[site].Cost)
                    best[site] = (cost - nothing, unit, -1);
        for (var round = 0; round < room.Length; round++)
            for (var unit = 0; unit < at.Length; unit++)
                for (var site = 0; site < room.Length; site++)
                    if (at[unit] >= 0 && at[unit] != site && best[at[unit]].Cost < long.MaxValue && costs[unit][site] is { } cost
                        && best[at[unit]].Cost + cost - costs[unit][at[unit]]!.Value is var total && total < best[site].Cost)
                        best[site] = (total, unit, at[unit]);
        var end = Enumerable.Range(0, room.Length).Where(s => room[s] > at.Count(a => a == s)).OrderBy(s => best[s].Cost).Select(s => (int?)s).FirstOrDefault();
        if (end is null || best[end.Value].Cost >= 0)
            return false;
        for (var site = end.Value; site >= 0;)
        {
            var (_, unit, from) = best[site];
            at[unit] = site;
            site = from;
        }

        return true;
    }
}
