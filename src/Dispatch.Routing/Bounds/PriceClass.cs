namespace Dispatch.Routing.Bounds;

/// <summary>Vehicles that read the same tables: of one mode and at the same price of a leg.</summary>
/// <param name="EdgeCost">Price of each leg, the least of all hours; row = from.</param>
/// <param name="Duration">Shortest travel time of each leg; row = from.</param>
internal sealed record PriceClass(int[] EdgeCost, int[] Duration);
