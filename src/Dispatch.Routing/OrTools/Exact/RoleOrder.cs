namespace Dispatch.Routing.OrTools.Exact;

/// <summary>
/// The activities of a role follow each other in its order. Clocks say so where work takes time; where it takes none, ranks along the route
/// do. That nothing comes in between is a matter of ways (<see cref="WayFilter"/>).
/// </summary>
internal static class RoleOrder
{
    public static void Add(ExactModel model)
    {
        var needsRanks = false;
        foreach (var role in model.Roles.Where(r => !r.Source.Contiguous))
        {
            for (var k = 1; k < role.Source.Activities.Length; k++)
            {
                var (before, behind) = (model.Visits[role.Source.Activities[k - 1]], model.Visits[role.Source.Activities[k]]);
                model.Cp.AtLeast(LinearSum.Of(behind.Start) - before.Done, 0, model.Served[role.Request]);
                needsRanks |= before.Activity.Service == 0;
            }
        }

        if (needsRanks)
            AddRanks(model);
    }

    private static void AddRanks(ExactModel model)
    {
        var ranks = model.Visits.Select(_ => model.Cp.AddInt(0, model.Visits.Count * 2)).ToArray();
        foreach (var route in model.Routes)
        {
            var loads = route.Nodes.Select(n => n.IsLoad ? model.Cp.AddInt(0, model.Visits.Count * 2) : -1).ToArray();
            foreach (var arc in route.Arcs.Where(a => a.From > 0 && a.To > 0))
            {
                var (from, to) = (Rank(arc.From), Rank(arc.To));
                model.Cp.AtLeast(LinearSum.Of(to) - LinearSum.Of(from), 1, arc.Literal);
            }

            int Rank(int node) => route.Nodes[node].IsActivity ? ranks[route.Nodes[node].Activity] : loads[node];
        }

        foreach (var role in model.Roles.Where(r => !r.Source.Contiguous))
        {
            for (var k = 1; k < role.Source.Activities.Length; k++)
            {
                var (before, behind) = (ranks[role.Source.Activities[k - 1]], ranks[role.Source.Activities[k]]);
                model.Cp.AtLeast(LinearSum.Of(behind) - LinearSum.Of(before), 1, model.Served[role.Request]);
            }
        }
    }
}
