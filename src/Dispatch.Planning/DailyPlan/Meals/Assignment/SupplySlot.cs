using System.Collections.Immutable;

namespace Dispatch.Planning.DailyPlan.Meals.Assignment;

/// <summary>What one canteen hands out in one meal slot.</summary>
/// <param name="Name">Canteen and meal, for people.</param>
/// <param name="Capacity">Most portions over all batches.</param>
/// <param name="Batches">By time ready; at least one. A canteen that cooks as needed has one batch of all it can hand out.</param>
internal sealed record SupplySlot(string Name, int Capacity, ImmutableArray<SupplyBatch> Batches);
