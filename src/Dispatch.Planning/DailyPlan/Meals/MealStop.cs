using System.Collections.Immutable;
using Dispatch.Core.Units;

namespace Dispatch.Planning.DailyPlan.Meals;

/// <summary>Meals of one canteen and slot handed over behind one gate in one stop.</summary>
/// <param name="Meals">The orders, building by building.</param>
/// <param name="Window">When the rider may start at the gate so that the first and the last door are inside their windows.</param>
/// <param name="Service">Time from the gate to all doors and back, seconds.</param>
/// <param name="LastDoor">Time from the gate to the last hand-over, the gate itself left out, seconds.</param>
/// <param name="Refused">People one of the elders refuses.</param>
internal sealed record MealStop(
    ImmutableArray<AssignedMeal> Meals, TimeWindow Window, int Service, int LastDoor, ImmutableArray<string> Refused)
{
    /// <summary>The order that stands for the stop.</summary>
    public AssignedMeal First => Meals[0];

    /// <summary>Portions in hot boxes.</summary>
    public int Hot => Meals.Where(m => m.Order.Terms.Hot).Sum(m => m.Order.Terms.Portions.Count);

    /// <summary>Portions in cold boxes.</summary>
    public int Cold => Meals.Where(m => !m.Order.Terms.Hot).Sum(m => m.Order.Terms.Portions.Count);
}
