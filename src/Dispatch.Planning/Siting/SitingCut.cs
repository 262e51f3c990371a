using System.Collections.Immutable;

namespace Dispatch.Planning.Siting;

/// <summary>A siting problem without the candidates no better choice can hold; those every better one holds are open in it.</summary>
/// <param name="Problem">What is left.</param>
/// <param name="Sites">Its sites as they are numbered in the whole problem.</param>
/// <param name="Settled">Candidates that are settled, ascending.</param>
internal sealed record SitingCut(SitingProblem Problem, ImmutableArray<int> Sites, ImmutableArray<int> Settled)
{
    public static SitingCut Of(SitingProblem problem, IReadOnlySet<int> left, IReadOnlySet<int> settled)
    {
        ImmutableArray<int> sites = [.. Enumerable.Range(0, problem.Sites.Length).Where(s => !left.Contains(s))];
        var index = sites.Select((site, i) => (site, i)).ToDictionary(x => x.site, x => x.i);
        var rest = problem with
        {
            Sites = [.. sites.Select(s => problem.Sites[s] with { IsOpen = problem.Sites[s].IsOpen || settled.Contains(s) })],
            Ways = [.. problem.Ways.Select(ways => ways.Where(w => index.ContainsKey(w.Site)).Select(w => w with { Site = index[w.Site] }).ToImmutableArray())],
            New = problem.New - settled.Count,
        };
        return new SitingCut(rest, sites, [.. settled.Order()]);
    }

    /// <summary>A choice of the whole problem as one of what is left.</summary>
    public HashSet<int> Within(IEnumerable<int> chosen) => [.. chosen.Select(s => Sites.BinarySearch(s)).Where(i => i >= 0 && !Problem.Sites[i].IsOpen)];

    /// <summary>A choice of what is left as one of the whole problem, ascending.</summary>
    public List<int> Whole(IEnumerable<int> chosen) => [.. chosen.Select(i => Sites[i]).Concat(Settled).Order()];
}
