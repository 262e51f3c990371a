namespace Dispatch.Routing.Bounds;

/// <summary>The cheapest way to reach an activity as the first of a trip.</summary>
/// <param name="Load">Group of trips that it counts to; −1 = none.</param>
/// <param name="Cost">What the trip, the way and the stop cost at least, cost units.</param>
internal readonly record struct WayIn(int Load, long Cost);
