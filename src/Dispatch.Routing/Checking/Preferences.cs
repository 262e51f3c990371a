using Dispatch.Routing.Model;

namespace Dispatch.Routing.Checking;

/// <summary>What it costs that this vehicle fills the role: for the elder's sake, and against what was published.</summary>
internal static class Preferences
{
    public static long OfContinuity(Problem problem, Role role, int vehicle)
    {
        foreach (var preference in role.Preferences)
        {
            if (preference.Vehicle == vehicle)
                return preference.Cost;
        }

        return role.OtherVehicleCost;
    }

    public static long OfChange(Problem problem, Role role, int vehicle)
    {
        if (role.Published is not { } told || told.Vehicle == vehicle)
            return 0;
        var (then, now) = (problem.Vehicles[told.Vehicle].Crew, problem.Vehicles[vehicle].Crew);
        return then is not null && then == now ? 0 : told.OtherCost;
    }
}
