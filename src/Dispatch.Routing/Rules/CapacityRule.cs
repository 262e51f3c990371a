using Dispatch.Routing.Model;

namespace Dispatch.Routing.Rules;

/// <summary>
/// No load dimension exceeds the vehicle's capacity at any moment of a trip. Here: whether the role's amounts fit alone; trips are
/// measured by the route clock.
/// </summary>
internal sealed class CapacityRule : IVehicleRule
{
    public string Code => UnservedCodes.Capacity;

    public RuleVerdict Judge(Problem problem, Role role, int vehicle)
    {
        var capacity = problem.Vehicles[vehicle].Capacity;
        foreach (var a in role.Activities)
        {
            var activity = problem.Activities[a];
            for (var d = 0; d < capacity.Length; d++)
            {
                var amount = Math.Max(Amount(activity.Delivery, d), Amount(activity.Pickup, d));
                if (amount > capacity[d])
                    return new RuleVerdict(false, amount, capacity[d]);
            }
        }

        return RuleVerdict.Pass;
    }

    private static int Amount(System.Collections.Immutable.ImmutableArray<int> amounts, int dimension) =>
        dimension < amounts.Length ? amounts[dimension] : 0;
}
