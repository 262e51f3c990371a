using Dispatch.Core.Geo;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Rules;

/// <summary>Every place of the role can be reached from the vehicle's start and its end from there, by its travel mode.</summary>
internal sealed class ReachRule : IVehicleRule
{
    public string Code => UnservedCodes.Unreachable;

    public RuleVerdict Judge(Problem problem, Role role, int vehicle)
    {
        var v = problem.Vehicles[vehicle];
        var matrix = problem.Profiles[v.Profile].First;
        foreach (var a in role.Activities)
        {
            var at = problem.Activities[a].Location;
            if (v.StartLocation is { } start && matrix.Duration(start, at) >= TravelMatrix.Unreachable)
                return new RuleVerdict(false, start, at);
            if (v.EndLocation is { } end && matrix.Duration(at, end) >= TravelMatrix.Unreachable)
                return new RuleVerdict(false, at, end);
        }

        return RuleVerdict.Pass;
    }
}
