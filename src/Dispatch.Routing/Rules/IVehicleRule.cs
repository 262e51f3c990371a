using Dispatch.Routing.Model;

namespace Dispatch.Routing.Rules;

/// <summary>
/// A rule that can be decided for a role and a vehicle alone, before any route is known. Such rules are asked once per pair; what they
/// forbid never reaches the search.
/// </summary>
internal interface IVehicleRule
{
    /// <summary>Reason code given when it blocks, see <see cref="UnservedCodes"/>.</summary>
    string Code { get; }

    /// <summary>Whether the vehicle may fill the role as far as this rule goes.</summary>
    RuleVerdict Judge(Problem problem, Role role, int vehicle);
}

/// <summary>A rule's answer for one role and vehicle.</summary>
/// <param name="Allowed">Whether the rule lets it pass.</param>
/// <param name="Value">What the vehicle has or would need.</param>
/// <param name="Limit">What is asked or allowed.</param>
internal readonly record struct RuleVerdict(bool Allowed, long Value = 0, long Limit = 0)
{
    public static readonly RuleVerdict Pass = new(true);
}

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
