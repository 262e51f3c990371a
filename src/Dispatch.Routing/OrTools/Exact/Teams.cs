namespace Dispatch.Routing.OrTools.Exact;

/// <summary>Two roles of a request never fall to one vehicle; each role costs what its people cost.</summary>
internal static class Teams
{
    public static void Add(ExactModel model)
    {
        for (var v = 0; v < model.Routes.Count; v++)
        {
            foreach (var team in model.Roles.Where(r => r.Fills[v] is not null).GroupBy(r => r.Request).Where(g => g.Count() > 1))
                model.Cp.AddAtMostOne(team.Select(r => r.Fills[v]!.Value));
            foreach (var role in model.Roles)
            {
                if (role.Fills[v] is { } fills)
                    model.Cost.Add(fills, Price(role, v));
            }
        }
    }

    private static long Price(RoleModel role, int vehicle)
    {
        foreach (var preference in role.Source.Preferences)
        {
            if (preference.Vehicle == vehicle)
                return preference.Cost;
        }

        return role.Source.OtherVehicleCost;
    }
}
