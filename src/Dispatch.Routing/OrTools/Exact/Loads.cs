using System.Collections.Immutable;

namespace Dispatch.Routing.OrTools.Exact;

/// <summary>
/// Never more on board than the vehicle can carry: depot goods ride from the beginning of their trip to their door, pickups to the end of
/// their trip, shipments from door to door within one trip.
/// </summary>
internal static class Loads
{
    public static void Add(ExactModel model)
    {
        var pickedUpAt = LastPickups(model);
        foreach (var route in model.Routes)
        {
            AddShipments(model.Cp, route, pickedUpAt);
            for (var d = 0; d < route.Vehicle.Capacity.Length; d++)
                AddDimension(model, route, d, pickedUpAt);
        }
    }

    private static int[] LastPickups(ExactModel model)
    {
        var pickedUpAt = Enumerable.Repeat(-1, model.Visits.Count).ToArray();
        foreach (var role in model.Roles)
        {
            var last = -1;
            foreach (var a in role.Source.Activities)
            {
                if (model.Visits[a].Activity.Delivery.Any(q => q > 0))
                    pickedUpAt[a] = last;
                if (model.Visits[a].Activity.Pickup.Any(q => q > 0))
                    last = a;
            }
        }

        return pickedUpAt;
    }

    private static void AddShipments(CpModelBuilder cp, RouteModel route, int[] pickedUpAt)
    {
        foreach (var trip in route.Trips.Where(_ => route.Trips.Count > 1))
        {
            foreach (var (to, rides) in trip.Carries.Where(c => pickedUpAt[c.Key] >= 0))
                cp.Implies(rides, trip.Carries.TryGetValue(pickedUpAt[to], out var from) ? from : CpModelBuilder.Not(rides));
        }
    }

    private static void AddDimension(ExactModel model, RouteModel route, int dimension, int[] pickedUpAt)
    {
        var capacity = route.Vehicle.Capacity[dimension];
        var loaded = route.Trips.Select(t => Loaded(model, t, dimension, pickedUpAt)).ToList();
        foreach (var load in loaded)
            model.Cp.AtMost(load, capacity);
        if (!model.Visits.Any(v => Amount(v.Activity.Pickup, dimension) > 0))
            return;
        var least = -model.Visits.Sum(v => (long)Amount(v.Activity.Delivery, dimension));
        var onBoard = route.Nodes.Select(n => n.IsActivity ? model.Cp.AddInt(Math.Min(least, capacity), capacity) : -1).ToList();
        foreach (var arc in route.Arcs.Where(a => route.Nodes[a.To].IsActivity))
        {
            var activity = model.Visits[route.Nodes[arc.To].Activity].Activity;
            var change = Amount(activity.Pickup, dimension) - (long)Amount(activity.Delivery, dimension);
            var before = route.Nodes[arc.From].IsActivity ? LinearSum.Of(onBoard[arc.From]) : loaded[route.Nodes[arc.From].Trip];
            model.Cp.AtLeast(LinearSum.Of(onBoard[arc.To]) - before, change, arc.Literal);
        }
    }

    /// <summary>What the trip takes on at its beginning.</summary>
    private static LinearSum Loaded(ExactModel model, TripModel trip, int dimension, int[] pickedUpAt)
    {
        var sum = LinearSum.Zero();
        foreach (var (a, rides) in trip.Carries.Where(c => pickedUpAt[c.Key] < 0))
            sum.Add(rides, Amount(model.Visits[a].Activity.Delivery, dimension));
        return sum;
    }

    private static int Amount(ImmutableArray<int> amounts, int dimension) => dimension < amounts.Length ? amounts[dimension] : 0;
}
