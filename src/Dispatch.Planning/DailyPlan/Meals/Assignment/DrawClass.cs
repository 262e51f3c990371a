using System.Collections.Immutable;

namespace Dispatch.Planning.DailyPlan.Meals.Assignment;

/// <summary>Demand at one slot to which its batches are the same: the same ones will do at the same prices.</summary>
/// <param name="Prices">For each batch of the slot, fen a portion; null = will not do.</param>
/// <param name="LatestLoading">The earliest of its latest loadings: the class that must leave first draws first among equals.</param>
internal sealed record DrawClass(ImmutableArray<long?> Prices, int LatestLoading);
