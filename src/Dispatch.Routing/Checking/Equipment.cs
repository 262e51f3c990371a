namespace Dispatch.Routing.Checking;

/// <summary>Equipment sets: a vehicle that needs a kind takes one unit from its pool for its whole route.</summary>
internal static class Equipment
{
    public static void Check(PlanView plan, Findings findings)
    {
        var users = new int[plan.Problem.EquipmentPools.Length];
        foreach (var (vehicle, kind) in Needs(plan))
        {
            var pool = FindPool(plan, vehicle, kind);
            if (pool < 0)
                findings.Break(ViolationCodes.EquipmentPool, vehicle, -1, kind, 0, 1);
            else
                users[pool]++;
        }

        for (var pool = 0; pool < users.Length; pool++)
        {
            var units = plan.Problem.EquipmentPools[pool].Units;
            if (users[pool] > units)
                findings.Break(ViolationCodes.EquipmentUnits, -1, -1, pool, users[pool], units);
        }
    }

    private static SortedSet<(int Vehicle, int Kind)> Needs(PlanView plan)
    {
        var needs = new SortedSet<(int, int)>();
        foreach (var role in plan.Problem.Requests.SelectMany(r => r.Roles).Where(r => !r.Equipment.IsEmpty))
        {
            if (plan.FirstVisit(role) is not { Route: >= 0 } visit)
                continue;
            foreach (var kind in role.Equipment)
                needs.Add((visit.Vehicle, kind));
        }

        return needs;
    }

    private static int FindPool(PlanView plan, int vehicle, int kind)
    {
        foreach (var pool in plan.Problem.Vehicles[vehicle].EquipmentPools)
        {
            if (plan.Problem.EquipmentPools[pool].Kind == kind)
                return pool;
        }

        return -1;
    }
}
