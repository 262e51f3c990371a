namespace Dispatch.Routing.Model;

/// <summary>Faults of units, profiles, depots and equipment pools.</summary>
internal static class PlaceFaults
{
    public static void Find(Problem draft, FaultList faults)
    {
        FindUnits(draft, faults);
        ProfileFaults.Find(draft, faults);
        faults.Ids(draft.Depots, d => d.Id, "/depots");
        foreach (var (_, depot, at) in faults.Items(draft.Depots, "/depots"))
        {
            faults.InRange(depot.Location, ProfileFaults.Locations(draft), at + "/location");
            faults.Window(depot.Window, at + "/window");
            faults.Duration(depot.LoadTime, at + "/loadTime");
        }

        foreach (var (_, pool, at) in faults.Items(draft.EquipmentPools, "/equipmentPools"))
            faults.NotNegative(pool.Units, at + "/units");
        faults.NotNegative(draft.MaxLatenessCost, "/maxLatenessCost");
    }

    private static void FindUnits(Problem draft, FaultList faults)
    {
        if (draft.Units is not { } units)
        {
            faults.Add(ProblemCodes.Missing, "/units", "The units are missing.", "缺少单位。");
            return;
        }

        foreach (var (value, name) in new[] { (units.Time, "time"), (units.Distance, "distance"), (units.Cost, "cost") })
        {
            if (!(value > 0) || double.IsInfinity(value))
                faults.Add(ProblemCodes.Units, "/units/" + name, $"{value} is no unit factor; expected a positive number.", $"{value} 不是有效的单位系数；应为正数。");
        }
    }
}
