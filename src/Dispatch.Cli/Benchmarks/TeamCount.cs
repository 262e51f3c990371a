using System.Globalization;
using Dispatch.Routing.Model;

namespace Dispatch.Cli.Benchmarks;

/// <summary>Work that needs several people at once, and how much of it is done as a team should: everybody there, nobody twice, starts as far apart as asked.</summary>
/// <param name="Complete">Requests of several roles that are done so.</param>
/// <param name="All">Requests of several roles.</param>
internal sealed record TeamCount(int Complete, int All)
{
    /// <summary>Counts in the solution itself. Null: the problem has no work for teams.</summary>
    public static TeamCount? Of(Problem problem, Solution solution)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(solution);
        var teams = problem.Requests.Where(r => r.Roles.Length > 1).ToList();
        if (teams.Count == 0)
            return null;
        var done = solution.Routes.SelectMany(r => r.Steps.Where(s => s.Kind == StepKind.Activity).Select(s => (s.Index, r.Vehicle, s.Start))).ToLookup(d => d.Index, d => (d.Vehicle, d.Start));
        var late = problem.Links.Where(l => !Holds(l, done)).SelectMany(l => new[] { l.From, l.To }).ToHashSet();
        return new TeamCount(teams.Count(t => IsComplete(t, done) && !t.Roles.Any(r => r.Activities.Any(late.Contains))), teams.Count);
    }

    /// <summary>"158 of 158".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Complete} of {All}");

    private static bool Holds(Link link, ILookup<int, (int Vehicle, int Start)> done) =>
        done[link.From].All(a => done[link.To].All(b => (long)b.Start - a.Start >= link.MinGap && (long)b.Start - a.Start <= link.MaxGap));

    private static bool IsComplete(Request team, ILookup<int, (int Vehicle, int Start)> done) =>
        team.Roles.All(role => role.Activities.All(a => done[a].Count() == 1))
        && team.Roles.Select(role => done[role.Activities[0]].First().Vehicle).Distinct().Count() == team.Roles.Length;
}
