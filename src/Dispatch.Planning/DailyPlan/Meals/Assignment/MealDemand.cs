using System.Collections.Immutable;
using Dispatch.Core.Domain.Orders;

namespace Dispatch.Planning.DailyPlan.Meals.Assignment;

/// <summary>A day's assignment problem and the way back to orders and canteens.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Keys">What the orders of each group have in common.</param>
/// <param name="Orders">The orders of each group, ascending by id.</param>
/// <param name="Sources">Canteen and slot of each supply slot.</param>
/// <param name="Refusals">For groups without choices: why.</param>
internal sealed record MealDemand(
    AssignmentProblem Problem, ImmutableArray<GroupKey> Keys, ImmutableArray<ImmutableArray<MealOrder>> Orders, ImmutableArray<MealSource> Sources,
    ImmutableArray<Refusal?> Refusals);
