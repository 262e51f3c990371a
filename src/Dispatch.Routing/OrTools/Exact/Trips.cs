namespace Dispatch.Routing.OrTools.Exact;

/// <summary>Each activity rides in one trip of its vehicle; trips follow each other through loads; there are not too many.</summary>
internal static class Trips
{
    public static void Add(ExactModel model)
    {
        foreach (var route in model.Routes)
        {
            if (route.Trips.Count > 1)
            {
                AddCarries(model, route);
                foreach (var arc in route.Arcs)
                    AddArc(model.Cp, route, arc);
            }

            model.Cp.AtMost(route.UsedTrips(), route.Vehicle.MaxTrips);
        }
    }

    private static void AddCarries(ExactModel model, RouteModel route)
    {
        foreach (var node in route.Nodes.Where(n => n.IsActivity))
        {
            var rides = route.Trips.Where(t => t.Carries.ContainsKey(node.Activity)).Select(t => t.Carries[node.Activity]);
            model.Cp.AddExactlyOne(rides.Append(CpModelBuilder.Not(node.Literal)));
            var source = model.Visits[node.Activity].Activity.SourceDepot;
            foreach (var trip in route.Trips.Skip(1).Where(t => t.Carries.ContainsKey(node.Activity)))
                model.Cp.AddAtLeastOne(source is { } depot ? [trip.LoadedAt[depot]] : trip.LoadedAt.Values, trip.Carries[node.Activity]);
        }

        for (var k = 1; k < route.Trips.Count; k++)
        {
            model.Cp.AddAtMostOne(route.Trips[k].LoadedAt.Values);
            foreach (var loaded in k > 1 ? route.Trips[k].LoadedAt.Values : [])
                model.Cp.AddAtLeastOne(route.Trips[k - 1].LoadedAt.Values, loaded);
        }
    }

    private static void AddArc(CpModelBuilder cp, RouteModel route, RouteArc arc)
    {
        var (from, to) = (route.Nodes[arc.From], route.Nodes[arc.To]);
        if (from.IsActivity && to.IsActivity)
        {
            foreach (var trip in route.Trips.Where(t => t.Carries.ContainsKey(from.Activity)))
                cp.AddAll([trip.Carries.TryGetValue(to.Activity, out var too) ? too : CpModelBuilder.Not(arc.Literal)], arc.Literal, trip.Carries[from.Activity]);
        }
        else if (to.IsActivity)
        {
            cp.Implies(arc.Literal, route.Trips[from.Trip].Carries[to.Activity]);
        }
        else if (to.IsLoad && from.IsActivity)
        {
            cp.Implies(arc.Literal, route.Trips[to.Trip - 1].Carries[from.Activity]);
        }
    }
}
