using System.Collections.Immutable;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Checking;

/// <summary>
/// Reads a solution of unknown quality: finds lists that are missing, routes that are no routes and steps that name nothing. What cannot
/// be read is reported and left out of the later checks; its activities still count as done.
/// </summary>
internal static class PlanReader
{
    public static PlanView Read(Problem problem, Solution solution, Findings findings)
    {
        var routes = new List<RouteView>();
        var visits = new Visit[problem.Activities.Length];
        if (solution.Routes.IsDefault)
            findings.Break(ViolationCodes.RouteShape, -1, -1, -1, -1, 0);
        var timesUsed = new Dictionary<int, int>();
        var before = -1;
        foreach (var route in solution.Routes.IsDefault ? [] : solution.Routes)
        {
            var view = ReadRoute(problem, route, findings);
            if (route is not null)
            {
                CheckPlace(route.Vehicle, ref before, timesUsed, findings);
                Note(route, view is null ? -1 : routes.Count, visits);
            }

            if (view is not null)
                routes.Add(view);
        }

        return new PlanView(problem, routes, visits);
    }

    private static void CheckPlace(int vehicle, ref int before, Dictionary<int, int> timesUsed, Findings findings)
    {
        var times = timesUsed[vehicle] = timesUsed.GetValueOrDefault(vehicle) + 1;
        if (times > 1)
            findings.Break(ViolationCodes.RouteTwice, vehicle, -1, -1, times, 1);
        else if (vehicle < before)
            findings.Break(ViolationCodes.RouteOrder, vehicle, -1, -1, vehicle, before);
        before = vehicle;
    }

    private static RouteView? ReadRoute(Problem problem, Route? route, Findings findings)
    {
        if (route is null || route.Steps.IsDefault)
        {
            findings.Break(ViolationCodes.RouteShape, route?.Vehicle ?? -1, -1, -1, -1, 0);
            return null;
        }

        var readable = true;
        if ((uint)route.Vehicle >= (uint)problem.Vehicles.Length)
        {
            findings.Break(ViolationCodes.RouteVehicle, route.Vehicle, -1, -1, route.Vehicle, problem.Vehicles.Length);
            readable = false;
        }

        readable &= HasShape(route, findings);
        readable = readable && HasIndices(problem, route, findings);
        if (!readable)
            return null;
        if (!route.Steps.Any(s => s.Kind == StepKind.Activity))
            findings.Break(ViolationCodes.RouteEmpty, route.Vehicle, -1, -1, 0, 1);
        return new RouteView(problem, route);
    }

    private static bool HasShape(Route route, Findings findings)
    {
        var steps = route.Steps;
        if (steps.Length < 2)
        {
            findings.Break(ViolationCodes.RouteShape, route.Vehicle, -1, -1, -1, steps.Length);
            return false;
        }

        for (var i = 0; i < steps.Length; i++)
        {
            var right = i == 0 ? steps[i].Kind == StepKind.Start
                : i == steps.Length - 1 ? steps[i].Kind == StepKind.End
                : steps[i].Kind is StepKind.Load or StepKind.Activity or StepKind.Break;
            if (right)
                continue;
            findings.Break(ViolationCodes.RouteShape, route.Vehicle, i, -1, (long)steps[i].Kind, steps.Length);
            return false;
        }

        return true;
    }

    private static bool HasIndices(Problem problem, Route route, Findings findings)
    {
        var vehicle = problem.Vehicles[route.Vehicle];
        var good = true;
        for (var i = 0; i < route.Steps.Length; i++)
        {
            var step = route.Steps[i];
            var count = step.Kind switch
            {
                StepKind.Start => step.Index == -1 ? -1 : problem.Depots.Length,
                StepKind.Load => problem.Depots.Length,
                StepKind.Activity => problem.Activities.Length,
                StepKind.Break => vehicle.Breaks.Length,
                _ => -1,
            };
            if (count < 0 ? step.Index == -1 : (uint)step.Index < (uint)count)
                continue;
            findings.Break(ViolationCodes.StepIndex, route.Vehicle, i, step.Index, step.Index, count);
            good = false;
        }

        return good;
    }

    private static void Note(Route route, int position, Visit[] visits)
    {
        var steps = route.Steps.IsDefault ? [] : route.Steps;
        for (var i = 0; i < steps.Length; i++)
        {
            var step = steps[i];
            if (step.Kind != StepKind.Activity || (uint)step.Index >= (uint)visits.Length)
                continue;
            ref var visit = ref visits[step.Index];
            visit = visit.Times == 0
                ? new Visit(1, position, route.Vehicle, i, step.Start)
                : visit with { Times = visit.Times + 1 };
        }
    }
}
