using Dispatch.Routing.Model;

namespace Dispatch.Routing.Rules;

/// <summary>Locks on a person, refused people: only the allowed vehicles, none of the forbidden ones.</summary>
internal sealed class AllowedVehicleRule : IVehicleRule
{
    public string Code => UnservedCodes.NotAllowed;

    public RuleVerdict Judge(Problem problem, Role role, int vehicle) =>
        new((role.AllowedVehicles.Length == 0 || role.AllowedVehicles.Contains(vehicle)) && !role.ForbiddenVehicles.Contains(vehicle));
}
