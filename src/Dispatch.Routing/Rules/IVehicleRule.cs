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
