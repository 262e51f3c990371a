namespace Dispatch.Routing.OrTools.Exact;

/// <summary>Where travel changes with the hour, each arc is gone in one of its ways, and the written departure from a depot is the real one.</summary>
internal static class Traffic
{
    public static void Add(ExactModel model)
    {
        foreach (var route in model.Routes.Where(r => model.ChangesWithTheHour(r.Vehicle)))
        {
            var hours = new HourlyWays(model.Cp, model.Problem.Profiles[route.Vehicle.Profile], model.Day);
            foreach (var arc in route.Arcs)
            {
                if (arc is { Left: { } from, Reached: { } to } && from != to)
                    route.Ways[arc.Literal] = hours.Add(arc.Literal, (from, to), Clocks.Left(model, route, arc.From), Clocks.Reached(model, route, arc.To));
            }

            foreach (var trip in route.Trips.Where(t => t.Leave != t.Departure && t.LoadedAt.Count > 0))
                LeaveAtOnce(model.Cp, route, trip);
        }
    }

    /// <summary>Without a break at the depot the vehicle sets out when it departs; freshness counts from there.</summary>
    private static void LeaveAtOnce(CpModelBuilder cp, RouteModel route, TripModel trip)
    {
        var nodes = Enumerable.Range(0, route.Nodes.Count).Where(n => !route.Nodes[n].IsActivity && route.Nodes[n].Trip == trip.Number).ToList();
        int[] noRest = [.. route.Breaks.SelectMany(b => nodes.Where(b.After.ContainsKey).Select(n => CpModelBuilder.Not(b.After[n])))];
        cp.AtMost(LinearSum.Of(trip.Leave) - LinearSum.Of(trip.Departure), 0, noRest);
    }
}
