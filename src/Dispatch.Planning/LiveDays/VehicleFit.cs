using Dispatch.Routing.Model;

namespace Dispatch.Planning.LiveDays;

/// <summary>Whether a vehicle may fill a role at all: allowed, skilled, equipped. Time is another matter.</summary>
internal static class VehicleFit
{
    public static bool May(Problem problem, Role role, int vehicle)
    {
        if ((!role.AllowedVehicles.IsEmpty && !role.AllowedVehicles.Contains(vehicle)) || role.ForbiddenVehicles.Contains(vehicle))
            return false;
        var driver = problem.Vehicles[vehicle];
        foreach (var need in role.Skills)
        {
            if (!driver.Skills.Any(s => s.Skill == need.Skill && s.Level >= need.Level))
                return false;
        }

        return role.Equipment.All(kind => driver.EquipmentPools.Any(p => problem.EquipmentPools[p].Kind == kind));
    }
}
