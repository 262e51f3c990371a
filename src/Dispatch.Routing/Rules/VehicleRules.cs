using Dispatch.Routing.Model;

namespace Dispatch.Routing.Rules;

/// <summary>The rules decided per role and vehicle, in the order in which they are named as the first blocking one.</summary>
public static class VehicleRules
{
    private static readonly IVehicleRule[] _timeless = [new AllowedVehicleRule(), new SkillRule(), new EquipmentRule()];

    internal static readonly IReadOnlyList<IVehicleRule> All = [.. _timeless, new DepotRule(), new CapacityRule(), new ReachRule()];

    /// <summary>Whether a vehicle may fill a role at all: allowed, skilled, equipped. Goods and time are another matter.</summary>
    public static bool MayFill(Problem problem, Role role, int vehicle)
    {
        foreach (var rule in _timeless)
        {
            if (!rule.Judge(problem, role, vehicle).Allowed)
                return false;
        }

        return true;
    }
}
