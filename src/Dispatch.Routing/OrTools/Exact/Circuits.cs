namespace Dispatch.Routing.OrTools.Exact;

/// <summary>The ways of a vehicle form one round from its start to its end through all it does; what it does not do is left out.</summary>
internal static class Circuits
{
    public static void Add(ExactModel model)
    {
        foreach (var route in model.Routes)
        {
            var skips = route.Nodes.Select((node, i) => (i, i, CpModelBuilder.Not(node.Literal)));
            model.Cp.AddCircuit(route.Arcs.Select(a => (a.From, a.To, a.Literal)).Concat(skips));
            foreach (var node in route.Nodes.Skip(1))
                model.Cp.Implies(node.Literal, route.Used);
        }
    }
}
