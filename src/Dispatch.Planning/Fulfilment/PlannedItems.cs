using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.Fulfilment;

/// <summary>Takes a plan apart into orders at people's hands.</summary>
public static class PlannedItems
{
    /// <summary>Meals and visits by route and stop. A hospital trip is told once, where the elder is fetched; two of a team are two entries.</summary>
    public static IEnumerable<PlannedItem> Of(DayPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        foreach (var route in plan.Routes)
        {
            PlanStop? load = null;
            foreach (var stop in route.Stops)
            {
                if (stop.Kind is PlanStopKind.Load or PlanStopKind.Start)
                    load = stop;
                else if (stop.Kind is PlanStopKind.MealDrop or PlanStopKind.Visit or PlanStopKind.EscortPickup)
                    foreach (var item in stop.Items.Where(i => i.ElderId is not null))
                        yield return new PlannedItem(plan.Date, route, stop, item, stop.Kind == PlanStopKind.MealDrop ? load : null);
            }
        }
    }
}
