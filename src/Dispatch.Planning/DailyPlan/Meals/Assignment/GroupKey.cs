using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;

namespace Dispatch.Planning.DailyPlan.Meals.Assignment;

/// <summary>What orders have in common to be one group.</summary>
/// <param name="Compound">Id of the compound.</param>
/// <param name="Meal">Lunch or dinner.</param>
/// <param name="Diet">Diet asked for.</param>
/// <param name="Window">Promised window of the order itself; null = the slot's.</param>
/// <param name="Named">Canteen the order names; empty = none.</param>
/// <param name="Usual">Canteen the elder usually eats from; empty = none, or one is named.</param>
/// <param name="Hot">Freshness limit holds.</param>
/// <param name="Portions">Portions of the order.</param>
internal readonly record struct GroupKey(
    string Compound, Meal Meal, Diet Diet, TimeWindow? Window, string Named, string Usual, bool Hot, int Portions);
