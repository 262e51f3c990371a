using System.Collections.Immutable;
using Dispatch.Core.Domain.Events;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Planning.DailyPlan.Demand;
using Dispatch.Planning.DailyPlan.Travel;

namespace Dispatch.Planning.LiveDays;

/// <summary>Prepares a day in force from registers and its plan: every meal keeps the canteen the plan gave it.</summary>
public static class LiveDayBuilder
{
    /// <summary>Prepares it.</summary>
    /// <param name="registers">The registers.</param>
    /// <param name="plan">The plan in force.</param>
    /// <param name="revision">The plan's revision.</param>
    /// <param name="inPlan">Events that the plan answers already, in the order in which they came in.</param>
    /// <param name="options">Prices and rules.</param>
    /// <param name="travel">Where travel times come from.</param>
    /// <param name="history">Who worked how much in the month before, and who is out for other areas (those of the plan's own routes keep their shifts); null: nothing known.</param>
    public static LiveDay Build(
        DistrictRegisters registers, DayPlan plan, int revision, IEnumerable<DayEvent> inPlan, PlanningOptions options, ITravelTimeSource travel, PlanHistory? history = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var demand = StandingOrderExpansion.Expand(registers, plan.Date);
        var canteens = Canteens(plan);
        var meals = demand.Orders.Meals.Select(m => Kept(m, canteens)).ToImmutableArray();
        var own = plan.Routes.Select(r => r.Staff.Id).ToHashSet(StringComparer.Ordinal);
        var told = history ?? PlanHistory.None;
        told = told with { Published = null, Elsewhere = [.. told.Elsewhere.Where(t => !own.Contains(t.StaffId))] };
        var day = ProblemBuilder.Open(registers, demand with { Orders = demand.Orders with { Meals = meals } }, plan.Scope, options, travel, history: told);
        var changes = EventOrders.Of(inPlan, day, plan, 0);
        var open = day.Change(changes with { Meals = [.. changes.Meals.Select(m => Kept(m, canteens))], Reassigned = [] });
        return new LiveDay(open, plan, revision) { InputHash = InputHash.Of(registers), WorkedSeconds = told.WorkedSeconds, Elsewhere = told.Elsewhere };
    }

    private static MealOrder Kept(MealOrder order, Dictionary<string, string> canteens) =>
        canteens.TryGetValue(order.Id, out var canteen) ? order with { Terms = order.Terms with { CanteenId = canteen } } : order;

    /// <summary>The canteen of each meal: where its trip is loaded, or was to be.</summary>
    private static Dictionary<string, string> Canteens(DayPlan plan)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var stop in plan.Routes.SelectMany(r => r.Stops).Where(s => s.Kind is PlanStopKind.Load or PlanStopKind.Start && s.PlaceId is not null))
        {
            foreach (var item in stop.Items.Where(i => i.Diet is not null))
                found[item.Id] = stop.PlaceId!;
        }

        foreach (var missing in plan.Unserved.Where(u => u.Portions > 0 && u.BaseId is not null && !u.ReasonCode.StartsWith("U2", StringComparison.Ordinal)))
        {
            foreach (var id in missing.Ids)
                found[id] = missing.BaseId!;
        }

        return found;
    }
}
