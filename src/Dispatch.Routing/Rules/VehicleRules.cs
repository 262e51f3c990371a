namespace Dispatch.Routing.Rules;

/// <summary>The rules decided per role and vehicle, in the order in which they are named as the first blocking one.</summary>
internal static class VehicleRules
{
    public static readonly IReadOnlyList<IVehicleRule> All =
    [
        new AllowedVehicleRule(),
        new SkillRule(),
        new EquipmentRule(),
        new DepotRule(),
        new CapacityRule(),
        new ReachRule(),
    ];
}
