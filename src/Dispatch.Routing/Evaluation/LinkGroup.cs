using Dispatch.Routing.Model;

namespace Dispatch.Routing.Evaluation;

/// <summary>Activities tied by gaps between their starts, directly or through others: they are timed together.</summary>
/// <param name="Members">The activities, ascending.</param>
/// <param name="Links">The gaps among them.</param>
internal sealed record LinkGroup(int[] Members, Link[] Links)
{
    /// <summary>Finds the groups (connected components of the link graph).</summary>
    public static (int[] GroupOf, LinkGroup[] Groups) Build(Problem problem)
    {
        var sets = new DisjointSets(problem.Activities.Length);
        foreach (var link in problem.Links)
            sets.Join(link.From, link.To);
        var linked = problem.Links.SelectMany(l => new[] { l.From, l.To }).Distinct().Order();
        var groupOf = Enumerable.Repeat(-1, problem.Activities.Length).ToArray();
        var groups = new List<LinkGroup>();
        foreach (var members in linked.GroupBy(sets.Root))
        {
            var list = members.ToArray();
            foreach (var m in list)
                groupOf[m] = groups.Count;
            groups.Add(new LinkGroup(list, [.. problem.Links.Where(l => list.Contains(l.From))]));
        }

        return (groupOf, [.. groups]);
    }
}
