using System.Collections.Immutable;
using Dispatch.Routing.Flat;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Evaluation;

/// <summary>Writes a plan state out as a solution with every clock.</summary>
internal static class SolutionWriter
{
    /// <summary>The routes of the state; reasons are asked for each unserved request.</summary>
    public static Solution Write(PlanState state, Func<int, UnservedReason> reasonOf)
    {
        var p = state.Problem;
        var shift = new RightShift(p);
        var routes = ImmutableArray.CreateBuilder<Route>();
        for (var v = 0; v < p.VehicleCount; v++)
        {
            if (state.Route(v).Activities > 0)
                routes.Add(WriteRoute(p, shift, state.Route(v)));
        }

        var unserved = Enumerable.Range(0, p.RequestCount).Where(r => !state.Served(r)).Select(r => new UnservedRequest(r, reasonOf(r)));
        return new Solution(routes.ToImmutable(), [.. unserved]);
    }

    private static Route WriteRoute(FlatProblem p, RightShift shift, RouteRecord r)
    {
        var v = p.Vehicles[r.Vehicle];
        shift.Apply(r);
        var steps = ImmutableArray.CreateBuilder<Step>(r.Count + 2);
        steps.Add(new Step(StepKind.Start, v.Home, r.StartTime, r.StartTime, r.StartDeparture));
        shift.Walk(r, (i, arrival, start, departure) =>
        {
            var node = r.Nodes[i];
            if (p.IsActivity(node))
                steps.Add(new Step(StepKind.Activity, node, arrival, start, departure));
            else if (p.IsLoad(node))
                steps.Add(new Step(StepKind.Load, node - p.FirstLoad, arrival, start, departure));
            else if (r.Departure[i] > r.Start[i])
                steps.Add(new Step(StepKind.Break, node - v.Breaks[0], arrival, start, departure));
        });
        steps.Add(new Step(StepKind.End, -1, r.EndTime, r.EndTime, r.EndTime));
        return new Route(r.Vehicle, steps.ToImmutable());
    }
}
