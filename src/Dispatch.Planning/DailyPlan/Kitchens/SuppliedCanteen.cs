using System.Collections.Immutable;

namespace Dispatch.Planning.DailyPlan.Kitchens;

/// <summary>A canteen that is to be supplied by one kitchen.</summary>
/// <param name="Id">Id of the canteen.</param>
/// <param name="Portions">What it needs that day.</param>
/// <param name="Ways">The kitchens whose vans can be there in time for each of its slots; at least one; by kitchen.</param>
internal sealed record SuppliedCanteen(string Id, int Portions, ImmutableArray<KitchenWay> Ways);
