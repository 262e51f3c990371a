namespace Dispatch.Routing.OrTools.Exact;

/// <summary>A vehicle that fills a role with equipment takes one set of the kind from its pool for its whole route.</summary>
internal static class Equipment
{
    public static void Add(ExactModel model)
    {
        var users = model.Problem.EquipmentPools.Select(_ => new List<int>()).ToList();
        foreach (var route in model.Routes)
        {
            foreach (var pool in route.Vehicle.EquipmentPools)
                AddUser(model, route, pool, users[pool]);
        }

        for (var pool = 0; pool < users.Count; pool++)
            model.Cp.AtMost(LinearSum.Count(users[pool]), model.Problem.EquipmentPools[pool].Units);
    }

    private static void AddUser(ExactModel model, RouteModel route, int pool, List<int> users)
    {
        var kind = model.Problem.EquipmentPools[pool].Kind;
        var fills = model.Roles.Where(r => r.Source.Equipment.Contains(kind)).Select(r => r.Fills[route.Index]).OfType<int>().ToList();
        if (fills.Count == 0)
            return;
        var takes = model.Cp.AddBool();
        users.Add(takes);
        foreach (var fill in fills)
            model.Cp.Implies(fill, takes);
    }
}
