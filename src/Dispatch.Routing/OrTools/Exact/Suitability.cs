using Dispatch.Routing.Model;

namespace Dispatch.Routing.OrTools.Exact;

/// <summary>Who may fill a role at all: skills, allowed and refused people, equipment, source depots, locks.</summary>
internal static class Suitability
{
    /// <summary>Whether nothing that is known beforehand keeps the vehicle from the role.</summary>
    public static bool MayFill(Problem problem, Role role, int vehicle)
    {
        var v = problem.Vehicles[vehicle];
        return role.Skills.All(needed => v.Skills.Any(s => s.Skill == needed.Skill && s.Level >= needed.Level))
            && (role.AllowedVehicles.IsEmpty || role.AllowedVehicles.Contains(vehicle))
            && !role.ForbiddenVehicles.Contains(vehicle)
            && role.Equipment.All(kind => v.EquipmentPools.Any(pool => problem.EquipmentPools[pool].Kind == kind))
            && role.Activities.All(a => MayLoad(v, problem.Activities[a].SourceDepot))
            && !IsLockedToOther(problem, role, vehicle);
    }

    private static bool MayLoad(Vehicle vehicle, int? source) =>
        source is not { } depot || vehicle.HomeDepot == depot || vehicle.ReloadDepots.Contains(depot);

    private static bool IsLockedToOther(Problem problem, Role role, int vehicle)
    {
        for (var other = 0; other < problem.Vehicles.Length; other++)
        {
            if (other != vehicle && role.Activities.Any(problem.Vehicles[other].LockedPrefix.Contains))
                return true;
        }

        return false;
    }
}
