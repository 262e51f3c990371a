namespace Dispatch.Routing.Flat;

/// <summary>Flat tables of one travel mode during one shift; row = from, and transposed (row = to) for reading all legs into one place from one row.</summary>
/// <param name="Duration">Travel times; the shortest of all bands where there are several.</param>
/// <param name="DurationInto">The same, transposed.</param>
/// <param name="Distance">Distances; likewise.</param>
/// <param name="Bands">The bands of hours that the shift sees, where more than one; null = the tables say all.</param>
internal sealed record FlatTravel(int[] Duration, int[] DurationInto, int[] Distance, TravelBands? Bands);
