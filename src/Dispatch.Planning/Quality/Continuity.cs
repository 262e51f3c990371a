namespace Dispatch.Planning.Quality;

/// <summary>How many different people elders saw for visits in 28 days.</summary>
/// <param name="Elders">Elders with visits.</param>
/// <param name="MeanCaregivers">Mean of distinct people.</param>
/// <param name="MostCaregivers">Most of one elder.</param>
/// <param name="Above">Elders who saw more than the limit; null: hidden.</param>
public sealed record Continuity(int Elders, double MeanCaregivers, int MostCaregivers, int? Above);
