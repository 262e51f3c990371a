namespace Dispatch.Routing.Bounds;

/// <summary>Vehicles that pay the same for a leg and for an hour of work.</summary>
/// <param name="EdgeCost">Distance and travel time of each leg at the class's prices, the least of all hours; row = from.</param>
/// <param name="Duration">Shortest travel time of each leg; row = from.</param>
/// <param name="Work">Cost units per time unit of work.</param>
internal sealed record PriceClass(int[] EdgeCost, int[] Duration, long Work);
