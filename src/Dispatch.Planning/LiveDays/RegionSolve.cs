using System.Collections.Immutable;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.LiveDays;

/// <summary>Solves a part of a day and puts it back into the whole.</summary>
internal static class RegionSolve
{
    /// <summary>The plan of the whole with the people of a region planned anew from their present routes, and the finished people it calls.</summary>
    /// <param name="now">The day.</param>
    /// <param name="region">The people; all shifts and teams whole.</param>
    /// <param name="requests">What may change: what they do, and what is to be placed.</param>
    /// <param name="solve">The search.</param>
    public static (Solution Plan, ImmutableArray<int> Called) Run(DayNow now, IReadOnlySet<int> region, IEnumerable<int> requests, Func<Problem, Solution, Solution> solve)
    {
        var finished = region.Where(now.Finished.ContainsKey).ToList();
        var slice = ProblemSlice.Of(now.With(finished), region, requests, now.Plan);
        var part = solve(Problem.Create(slice.Problem), slice.Inside(now.Plan));
        var whole = slice.Outside(now.Plan, part);
        var before = now.Plan.Routes.ToDictionary(r => r.Vehicle);
        var called = finished.Where(v => whole.Routes.Any(r => r.Vehicle == v && Work(r) > Work(before[v]))).Order().ToImmutableArray();
        var idle = finished.Except(called).ToHashSet();
        var routes = whole.Routes.Where(r => !idle.Contains(r.Vehicle)).Concat(idle.Select(v => before[v])).OrderBy(r => r.Vehicle).ToImmutableArray();
        var served = routes.SelectMany(r => r.Steps).Where(s => s.Kind == StepKind.Activity).Select(s => now.Built.Index.Activities[s.Index].Request).ToHashSet();
        return (new Solution(routes, [.. whole.Unserved.Where(u => !served.Contains(u.Request))]), called);
    }

    private static int Work(Route route) => route.Steps.Count(s => s.Kind == StepKind.Activity);
}
