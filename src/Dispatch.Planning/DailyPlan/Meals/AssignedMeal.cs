using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;

namespace Dispatch.Planning.DailyPlan.Meals;

/// <summary>A meal order that a canteen cooks.</summary>
/// <param name="Order">The order.</param>
/// <param name="Elder">Whose.</param>
/// <param name="Diet">Diet handed out.</param>
/// <param name="Source">Canteen and slot.</param>
/// <param name="Window">Promised at the door.</param>
/// <param name="Item">The order as the plan shows it.</param>
internal sealed record AssignedMeal(MealOrder Order, Elder Elder, Diet Diet, MealSource Source, TimeWindow Window, PlanItem Item)
{
    /// <summary>When its portions are ready, seconds after midnight.</summary>
    public required int Release { get; init; }
}
