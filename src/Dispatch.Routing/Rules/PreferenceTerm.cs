using Dispatch.Routing.Model;

namespace Dispatch.Routing.Rules;

/// <summary>Continuity: who is known costs little or nothing, a stranger more.</summary>
internal static class PreferenceTerm
{
    /// <summary>Cost of the vehicle filling the role.</summary>
    public static long Cost(Role role, int vehicle)
    {
        foreach (var p in role.Preferences)
        {
            if (p.Vehicle == vehicle)
                return p.Cost;
        }

        return role.OtherVehicleCost;
    }
}
