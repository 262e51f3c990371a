using Dispatch.Routing.Model;

namespace Dispatch.Routing.Checking;

/// <summary>
/// Shipments of a problem: an activity that delivers after an earlier activity of its role has picked up takes its goods from there, not
/// from a depot. Both must lie in one trip.
/// </summary>
internal sealed class Shipments
{
    private readonly int[] _lastPickup;

    public Shipments(Problem problem)
    {
        _lastPickup = new int[problem.Activities.Length];
        Array.Fill(_lastPickup, -1);
        foreach (var role in problem.Requests.SelectMany(r => r.Roles))
        {
            var pickup = -1;
            foreach (var index in role.Activities)
            {
                var activity = problem.Activities[index];
                if (pickup >= 0 && activity.Delivery.Any(a => a > 0))
                    _lastPickup[index] = pickup;
                if (activity.Pickup.Any(a => a > 0))
                    pickup = index;
            }
        }
    }

    /// <summary>Whether an activity delivers what was picked up on the way.</summary>
    public bool IsDelivery(int activity) => _lastPickup[activity] >= 0;

    /// <summary>Whether its goods are on board when it is done: picked up before, in the same trip.</summary>
    public bool IsOnBoard(PlanView plan, int activity)
    {
        var (from, to) = (plan.Visits[_lastPickup[activity]], plan.Visits[activity]);
        return from.Times > 0 && from.Route == to.Route && to.Route >= 0 && from.Step < to.Step
            && plan.Routes[to.Route].TripOf(from.Step) == plan.Routes[to.Route].TripOf(to.Step);
    }

    /// <summary>Reports shipments whose two ends lie in different trips of one route.</summary>
    public void Check(PlanView plan, Findings findings)
    {
        for (var activity = 0; activity < _lastPickup.Length; activity++)
        {
            if (!IsDelivery(activity))
                continue;
            var (from, to) = (plan.Visits[_lastPickup[activity]], plan.Visits[activity]);
            if (from.Times == 0 || to.Times == 0 || to.Route < 0 || from.Route != to.Route)
                continue;
            var route = plan.Routes[to.Route];
            var (pickedIn, broughtIn) = (route.TripOf(from.Step), route.TripOf(to.Step));
            if (pickedIn < broughtIn)
                findings.Break(ViolationCodes.ShipmentSplit, route.Index, to.Step, activity, broughtIn, pickedIn);
        }
    }
}
