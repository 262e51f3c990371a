namespace Dispatch.Routing.OrTools.Exact;

/// <summary>
/// The locked beginning of a route is kept. Ways from one activity to another are settled by <see cref="WayFilter"/>; a load in between
/// must lead on to the next locked activity.
/// </summary>
internal static class Locks
{
    public static void Add(ExactModel model)
    {
        foreach (var route in model.Routes)
        {
            var before = 0;
            foreach (var locked in route.Vehicle.LockedPrefix)
            {
                var node = route.Nodes.ToList().FindIndex(n => n.Activity == locked);
                if (node < 0)
                {
                    model.Cp.AddAtLeastOne([]); // The lock cannot be kept by anybody.
                    return;
                }

                model.Cp.Fix(route.Nodes[node].Literal);
                for (var load = 0; load < route.Nodes.Count; load++)
                {
                    if (route.Nodes[load].IsLoad)
                        Join(model.Cp, route, before, load, node);
                }

                before = node;
            }
        }
    }

    private static void Join(CpModelBuilder cp, RouteModel route, int before, int load, int behind)
    {
        var ways = route.Arcs.Where(a => (a.From == before && a.To == load) || (a.From == load && a.To == behind)).ToList();
        if (ways.Count == 2)
            cp.Equal(LinearSum.Of(ways[0].Literal) - LinearSum.Of(ways[1].Literal), 0);
        else if (ways.Count == 1)
            cp.Fix(CpModelBuilder.Not(ways[0].Literal));
    }
}
