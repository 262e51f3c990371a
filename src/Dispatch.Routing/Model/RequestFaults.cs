namespace Dispatch.Routing.Model;

/// <summary>Faults of requests and roles, one by one.</summary>
internal static class RequestFaults
{
    public static void Find(Problem draft, FaultList faults)
    {
        faults.Ids(draft.Requests, r => r.Id, "/requests");
        foreach (var (_, request, at) in faults.Items(draft.Requests, "/requests"))
        {
            faults.NotNegative(request.UnservedPenalty, at + "/unservedPenalty");
            if (!request.Roles.IsDefault && request.Roles.IsEmpty)
                faults.Add(ProblemCodes.EmptyRole, at + "/roles", "The request has no role; expected at least one.", "该需求没有角色；至少需要一个。");
            foreach (var (_, role, pointer) in faults.Items(request.Roles, at + "/roles"))
                FindRole(draft, role, pointer, faults);
        }
    }

    private static void FindRole(Problem draft, Role role, string at, FaultList faults)
    {
        if (!role.Activities.IsDefault && role.Activities.IsEmpty)
            faults.Add(ProblemCodes.EmptyRole, at + "/activities", "The role has no activity; expected at least one.", "该角色没有作业；至少需要一个。");
        foreach (var (_, activity, pointer) in faults.Items(role.Activities, at + "/activities"))
            faults.InRange(activity, ProblemValidator.Count(draft.Activities), pointer);
        var vehicles = ProblemValidator.Count(draft.Vehicles);
        faults.Indices(role.AllowedVehicles, vehicles, at + "/allowedVehicles");
        faults.Indices(role.ForbiddenVehicles, vehicles, at + "/forbiddenVehicles");
        VehicleFaults.FindSkills(role.Skills, at + "/skills", faults);
        faults.NotNegative(role.OtherVehicleCost, at + "/otherVehicleCost");
        FindPreferences(role, vehicles, at, faults);
        if (role.Published is { } published)
            FindPublished(published, vehicles, at + "/published", faults);
        var kinds = new HashSet<int>();
        foreach (var (_, kind, pointer) in faults.Items(role.Equipment, at + "/equipment"))
        {
            if (!kinds.Add(kind))
                faults.Twice(kind, pointer);
        }
    }

    private static void FindPublished(Published published, int vehicles, string at, FaultList faults)
    {
        faults.InRange(published.Vehicle, vehicles, at + "/vehicle");
        faults.Time(published.Start, at + "/start");
        faults.Time(published.Tolerance, at + "/tolerance");
        faults.NotNegative(published.OtherCost, at + "/otherCost");
        faults.NotNegative(published.MovedCost, at + "/movedCost");
    }

    private static void FindPreferences(Role role, int vehicles, string at, FaultList faults)
    {
        var named = new HashSet<int>();
        foreach (var (_, preference, pointer) in faults.Items(role.Preferences, at + "/preferences"))
        {
            faults.NotNegative(preference.Cost, pointer + "/cost");
            if (faults.InRange(preference.Vehicle, vehicles, pointer + "/vehicle") && !named.Add(preference.Vehicle))
                faults.Twice(preference.Vehicle, pointer + "/vehicle");
        }
    }
}
