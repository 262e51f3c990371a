namespace Dispatch.Planning.Exporting.Packing;

/// <summary>The boxes of a trip that are handed over at one gate.</summary>
/// <param name="Number">Which stop of the trip it is, from 1.</param>
/// <param name="PlaceName">The compound, or the canteen a van goes to.</param>
/// <param name="Start">When they are handed over, seconds after local midnight.</param>
/// <param name="Portions">How many.</param>
/// <param name="Diets">By diet.</param>
public sealed record PackedDrop(int Number, string PlaceName, int Start, int Portions, IReadOnlyDictionary<string, int> Diets);
