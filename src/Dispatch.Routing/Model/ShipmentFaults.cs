namespace Dispatch.Routing.Model;

/// <summary>An activity that delivers after a pickup of its role takes its goods from there: never more than was picked up, and from no depot.</summary>
internal static class ShipmentFaults
{
    public static void Find(Problem draft, FaultList faults)
    {
        foreach (var role in draft.Requests.SelectMany(r => r.Roles))
        {
            var onBoard = new Dictionary<int, long>();
            var picked = false;
            foreach (var index in role.Activities)
            {
                var activity = draft.Activities[index];
                if (picked && activity.Delivery.Any(a => a > 0))
                    CheckDelivery(index, activity, onBoard, faults);
                for (var d = 0; d < activity.Pickup.Length; d++)
                    onBoard[d] = onBoard.GetValueOrDefault(d) + activity.Pickup[d];
                picked |= activity.Pickup.Any(a => a > 0);
            }
        }
    }

    private static void CheckDelivery(int index, Activity activity, Dictionary<int, long> onBoard, FaultList faults)
    {
        if (activity.SourceDepot is { } source)
            faults.Add(ProblemCodes.Shipment, $"/activities/{index}/sourceDepot",
                $"The goods are picked up on the way, but depot {source} is named too; leave it out.",
                $"货物在途中取得，却又指定了取货点 {source}；请去掉。");
        for (var d = 0; d < activity.Delivery.Length; d++)
        {
            var left = onBoard.GetValueOrDefault(d) - activity.Delivery[d];
            if (left < 0)
                faults.Add(ProblemCodes.Shipment, $"/activities/{index}/delivery/{d}",
                    $"{activity.Delivery[d]} are delivered, but only {left + activity.Delivery[d]} of the role's pickups are left.",
                    $"交付 {activity.Delivery[d]}，但该角色此前取得的只剩 {left + activity.Delivery[d]}。");
            onBoard[d] = Math.Max(left, 0);
        }
    }
}
