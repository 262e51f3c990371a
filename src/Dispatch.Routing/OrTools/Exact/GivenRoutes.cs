using Dispatch.Routing.Model;

namespace Dispatch.Routing.OrTools.Exact;

/// <summary>Keeps a solution's routes: who does what in which order and where trips are loaded. Clocks and breaks stay free.</summary>
internal static class GivenRoutes
{
    public static void Keep(ExactModel model, Solution solution)
    {
        var given = solution.Routes.ToDictionary(r => r.Vehicle, r => r.Steps);
        foreach (var route in model.Routes)
        {
            if (given.TryGetValue(route.Index, out var steps))
                KeepRoute(model.Cp, route, steps);
            else
                model.Cp.Fix(CpModelBuilder.Not(route.Used));
        }

        foreach (var unserved in solution.Unserved)
            model.Cp.Fix(CpModelBuilder.Not(model.Served[unserved.Request]));
    }

    private static void KeepRoute(CpModelBuilder cp, RouteModel route, IEnumerable<Step> steps)
    {
        var (here, trip) = (0, 0);
        foreach (var step in steps)
        {
            if (step.Kind is StepKind.Start or StepKind.Break)
                continue;
            trip += step.Kind == StepKind.Load ? 1 : 0;
            var next = NodeOf(route, step, trip);
            var way = route.Arcs.Where(a => a.From == here && a.To == next).Select(a => a.Literal);
            cp.AddAtLeastOne(way); // Without such a way the routes break a rule: no plan keeps them.
            here = next;
        }
    }

    private static int NodeOf(RouteModel route, Step step, int trip)
    {
        for (var i = 1; i < route.Nodes.Count; i++)
        {
            var node = route.Nodes[i];
            var found = step.Kind switch
            {
                StepKind.Activity => node.Activity == step.Index,
                StepKind.Load => node.Depot == step.Index && node.Trip == trip,
                _ => false,
            };
            if (found)
                return i;
        }

        return step.Kind == StepKind.End ? 0 : -1;
    }
}
