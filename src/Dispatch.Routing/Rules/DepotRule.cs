using Dispatch.Routing.Model;

namespace Dispatch.Routing.Rules;

/// <summary>What an activity delivers must be loaded at its depot: the vehicle's home depot or one where it may reload.</summary>
internal sealed class DepotRule : IVehicleRule
{
    public string Code => UnservedCodes.Depot;

    public RuleVerdict Judge(Problem problem, Role role, int vehicle)
    {
        var v = problem.Vehicles[vehicle];
        foreach (var a in role.Activities)
        {
            if (problem.Activities[a].SourceDepot is { } depot && v.HomeDepot != depot && !v.ReloadDepots.Contains(depot))
                return new RuleVerdict(false, v.HomeDepot ?? -1, depot);
        }

        return RuleVerdict.Pass;
    }
}
