using Dispatch.Routing.Model;

namespace Dispatch.Routing.Timing;

/// <summary>Which routes of a plan can be timed apart from the others: links tie routes together, and so does a price on the largest lateness.</summary>
internal static class RouteGroups
{
    /// <summary>The groups, each with the positions of its routes, ascending.</summary>
    public static IEnumerable<int[]> Of(Problem problem, Solution plan)
    {
        var routes = Enumerable.Range(0, plan.Routes.Length);
        if (problem.MaxLatenessCost > 0)
            return [[.. routes]];
        var group = routes.ToArray();
        var routeOf = new Dictionary<int, int>();
        foreach (var r in group)
        {
            foreach (var step in plan.Routes[r].Steps.Where(s => s.Kind == StepKind.Activity))
                routeOf[step.Index] = r;
        }

        foreach (var link in problem.Links)
        {
            if (routeOf.TryGetValue(link.From, out var from) && routeOf.TryGetValue(link.To, out var to))
                group[Root(group, Math.Max(Root(group, from), Root(group, to)))] = Math.Min(Root(group, from), Root(group, to));
        }

        return routes.GroupBy(r => Root(group, r)).OrderBy(g => g.Key).Select(g => g.ToArray());
    }

    private static int Root(int[] group, int route)
    {
        while (group[route] != route)
            route = group[route];
        return route;
    }
}
