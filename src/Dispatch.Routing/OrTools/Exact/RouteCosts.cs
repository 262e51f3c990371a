using Dispatch.Core.Units;

namespace Dispatch.Routing.OrTools.Exact;

/// <summary>What a route costs: its use, trips, distance, travel time, working time and overtime.</summary>
internal static class RouteCosts
{
    public static void Add(ExactModel model)
    {
        foreach (var route in model.Routes)
        {
            var vehicle = route.Vehicle;
            model.Cost.Add(route.Used, vehicle.FixedCost);
            model.Cost.Add(route.UsedTrips(), vehicle.TripCost);
            model.Cost.Add(route.Distance(), vehicle.DistanceCost);
            model.Cost.Add(route.TravelTime(), vehicle.TravelTimeCost);
            if (vehicle.WorkCost > 0)
                AddWork(model, route);
            if (vehicle.OvertimeCost > 0)
                AddOvertime(model, route);
        }
    }

    private static void AddWork(ExactModel model, RouteModel route)
    {
        var work = model.Cp.AddInt(0, model.Day);
        model.Cost.Add(work, route.Vehicle.WorkCost);
        model.Cp.AtLeast(LinearSum.Of(work) - route.Work, 0, route.Used);

        // Follows from the clocks, but says it without them: nobody works less than the sum of what they do.
        model.Cp.AtLeast(LinearSum.Of(work) - Busy(model, route), 0);
    }

    private static LinearSum Busy(ExactModel model, RouteModel route)
    {
        var busy = route.TravelTime();
        foreach (var node in route.Nodes.Where(n => n.IsActivity))
            busy.Add(node.Literal, model.Visits[node.Activity].Activity.Service);
        foreach (var arc in route.Arcs.Where(a => a.Moves && route.Nodes[a.To].IsActivity))
            busy.Add(arc.Literal, model.Visits[route.Nodes[arc.To].Activity].Activity.Setup);
        foreach (var (depot, loaded) in route.Trips.SelectMany(t => t.LoadedAt))
            busy.Add(loaded, model.Problem.Depots[depot].LoadTime);
        foreach (var rest in route.Breaks)
            busy.Add(rest.Taken, rest.Source.Duration);
        return busy;
    }

    private static void AddOvertime(ExactModel model, RouteModel route)
    {
        var vehicle = route.Vehicle;
        var overtime = model.Cp.AddInt(0, model.Day);
        model.Cost.Add(overtime, vehicle.OvertimeCost);
        if (vehicle.RegularEnd < TimeWindow.Forever)
            model.Cp.AtLeast(LinearSum.Of(overtime) - LinearSum.Of(route.End), -vehicle.RegularEnd, route.Used);
        if (vehicle.RegularWork < TimeWindow.Forever)
            model.Cp.AtLeast(LinearSum.Of(overtime) - route.Work, -vehicle.RegularWork, route.Used);
    }
}
