namespace Dispatch.Routing.OrTools.Exact;

/// <summary>Nobody arrives before the stop before is left and the way is gone; set-up counts when the stop before is elsewhere.</summary>
internal static class Clocks
{
    public static void Add(ExactModel model)
    {
        foreach (var route in model.Routes)
        {
            foreach (var arc in route.Arcs)
                model.Cp.AtLeast(Reached(model, route, arc.To) - Left(model, route, arc.From), arc.Duration, arc.Literal);
            foreach (var trip in route.Trips.Where(t => t.Leave != t.Departure))
                model.Cp.AtLeast(LinearSum.Of(trip.Leave) - LinearSum.Of(trip.Departure), 0);
        }

        for (var a = 0; a < model.Visits.Count; a++)
            AddVisit(model, a);
    }

    private static void AddVisit(ExactModel model, int activity)
    {
        var visit = model.Visits[activity];
        if (!ReferenceEquals(visit.Leave, visit.Done))
            model.Cp.AtLeast(visit.Leave - visit.Done, 0, model.Served[visit.Request]);
        if (visit.FromElsewhere is not { } moved)
            return;
        var ways = model.Routes.SelectMany(r => r.Arcs.Where(a => a.Moves && r.Nodes[a.To].Activity == activity)).Select(a => a.Literal);
        model.Cp.Equal(LinearSum.Count(ways) - LinearSum.Of(moved), 0);
    }

    /// <summary>When the node is reached, at the latest: the start of what is done there.</summary>
    public static LinearSum Reached(ExactModel model, RouteModel route, int node)
    {
        var to = route.Nodes[node];
        return LinearSum.Of(to.IsActivity ? model.Visits[to.Activity].Start : to.IsLoad ? route.Trips[to.Trip].Loading : route.End);
    }

    /// <summary>When the vehicle sets out from the node.</summary>
    public static LinearSum Left(ExactModel model, RouteModel route, int node)
    {
        var from = route.Nodes[node];
        return from.IsActivity ? model.Visits[from.Activity].Leave : LinearSum.Of(route.Trips[from.Trip].Leave);
    }
}
