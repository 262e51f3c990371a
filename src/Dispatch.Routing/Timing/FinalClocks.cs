using Dispatch.Routing.Model;

namespace Dispatch.Routing.Timing;

/// <summary>
/// The last pass over a plan: its routes at their cheapest clocks. Who does what in which order stays, and so do the window of each start, where
/// breaks stand and how long each way takes; for these the clocks are optimal, unless the allowance ends first. Never dearer.
/// Decision: docs/decisions/0007.
/// </summary>
internal static class FinalClocks
{
    /// <summary>Cuts times clocks that a plan may take; about a microsecond each.</summary>
    private const long Allowance = 1_500_000;

    /// <summary>The plan with its cheapest clocks, and the cost units they save.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="plan">A plan that keeps every hard rule.</param>
    public static (Solution Plan, long Saved) Of(Problem problem, Solution plan)
    {
        var routes = plan.Routes.ToArray();
        var (saved, allowance) = (0L, Allowance);
        var told = problem.Requests.SelectMany(r => r.Roles).Where(r => r.Published is { MovedCost: > 0 }).ToArray();
        foreach (var group in RouteGroups.Of(problem, plan).Where(g => g.Length > 0))
        {
            var clocks = new GroupClocks(problem, [.. group.Select(r => plan.Routes[r])]);
            foreach (var role in told)
                clocks.Price(role);
            var before = clocks.Model.Cost;
            if (before == 0 || !clocks.Model.Keeps)
                continue;
            ClockDescent.Run(clocks.Model, ref allowance);
            if (clocks.Model.Cost == before)
                continue;
            saved += before - clocks.Model.Cost;
            foreach (var (route, written) in group.Zip(clocks.Written()))
                routes[route] = written;
        }

        return (plan with { Routes = [.. routes] }, saved);
    }
}
