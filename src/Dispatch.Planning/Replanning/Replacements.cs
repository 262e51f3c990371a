using System.Collections.Immutable;
using Dispatch.Core.Domain.Events;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.LiveDays;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.Replanning;

/// <summary>Ranks who could step in for somebody who fell out: each is tried alone, with the search, on everything the person leaves.</summary>
/// <param name="solver">The search.</param>
/// <param name="clock">Its clock.</param>
public sealed class Replacements(ISolver solver, TimeProvider clock)
{
    private const int IterationsPerRequest = 30;

    /// <summary>The ranking: who takes most at no loss first, then the cheapest. Nothing is changed.</summary>
    /// <param name="live">The day in force.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="staffId">Who fell out.</param>
    /// <param name="options">What stays and what changes cost.</param>
    /// <param name="count">How many are tried, the most promising by a quick guess.</param>
    public ImmutableArray<Replacement> Rank(LiveDay live, DayFacts facts, string staffId, ReplanOptions options, int count = 8)
    {
        ArgumentNullException.ThrowIfNull(live);
        ArgumentNullException.ThrowIfNull(facts);
        var absent = new CaregiverAbsent { Id = Guid.NewGuid(), Date = live.Plan.Date, At = facts.Now, StaffId = staffId };
        var now = DayNowBuilder.Build(live, facts with { Events = facts.Events.Add(new LiveEvent(absent, false)) }, options);
        var regions = new Region(now);
        var hits = now.Wanted.SelectMany(r => now.Built.Problem.Requests[r].Roles).SelectMany(role => regions.Best(role, count * 2)).GroupBy(v => v);
        var people = hits.OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).Where(v => !now.Touched.Contains(v)).Take(count);
        return [.. people.Select(v => Try(now, regions, v)).Where(r => r.Takes.Length > 0)
            .OrderByDescending(r => r.Takes.Length - r.Loses.Length).ThenBy(r => r.CostMilliFen).ThenBy(r => r.Staff.StaffId, StringComparer.Ordinal)];
    }

    private Replacement Try(DayNow now, Region regions, int vehicle)
    {
        var region = regions.Closed([vehicle]);
        var requests = regions.RequestsOf(region);
        requests.RemoveWhere(r => now.Plan.Unserved.Any(u => u.Request == r) && !now.Wanted.Contains(r));
        var (plan, called) = RegionSolve.Run(now, region, requests, (problem, start) => solver.Solve(problem, new SolveOptions
        {
            Start = start, IterationLimit = (long)IterationsPerRequest * problem.Requests.Length, Clock = clock,
        }));
        var left = plan.Unserved.Select(u => u.Request).ToHashSet();
        var before = SolutionChecker.Check(now.Built.Problem, now.Plan).Routes.Where(r => region.Contains(r.Vehicle)).Sum(r => r.Cost.Total);
        var after = SolutionChecker.Check(now.With(called), plan).Routes.Where(r => region.Contains(r.Vehicle)).Sum(r => r.Cost.Total);
        var staff = now.Built.Index.Vehicles[vehicle].Staff;
        return new Replacement
        {
            Staff = new PlanTeamMate(staff.Id, staff.Name),
            Takes = Items(now, now.Wanted.Where(r => !left.Contains(r))),
            Loses = Items(now, requests.Where(r => left.Contains(r) && !now.Wanted.Contains(r))),
            Of = Items(now, now.Wanted).Length,
            CostMilliFen = after - before,
        };
    }

    private static ImmutableArray<string> Items(DayNow now, IEnumerable<int> requests) =>
        [.. requests.SelectMany(r => now.Built.Index.Requests[r].Items).Select(i => i.Id).Order(StringComparer.Ordinal)];
}
