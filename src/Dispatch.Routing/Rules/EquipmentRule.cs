using Dispatch.Routing.Model;

namespace Dispatch.Routing.Rules;

/// <summary>
/// A vehicle that serves a role asking for a kind of equipment draws one unit of its pool for the whole route. Here: whether it has a
/// pool of the kind at all; the count of units is kept by the plan state.
/// </summary>
internal sealed class EquipmentRule : IVehicleRule
{
    public string Code => UnservedCodes.Equipment;

    public RuleVerdict Judge(Problem problem, Role role, int vehicle)
    {
        foreach (var kind in role.Equipment)
        {
            var pool = PoolOf(problem, vehicle, kind);
            if (pool < 0 || problem.EquipmentPools[pool].Units == 0)
                return new RuleVerdict(false, 0, 1);
        }

        return RuleVerdict.Pass;
    }

    /// <summary>The pool from which the vehicle takes equipment of the kind, or −1.</summary>
    public static int PoolOf(Problem problem, int vehicle, int kind)
    {
        foreach (var pool in problem.Vehicles[vehicle].EquipmentPools)
        {
            if (problem.EquipmentPools[pool].Kind == kind)
                return pool;
        }

        return -1;
    }
}
