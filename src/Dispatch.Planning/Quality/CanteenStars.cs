namespace Dispatch.Planning.Quality;

/// <summary>A canteen's line of the star sheet.</summary>
/// <param name="CanteenId">The canteen.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sums">Its meals.</param>
/// <param name="Stars">1 to 5 in halves: the mean of on time, hot and (with enough answers) satisfaction, each up to 5. Null: nothing is known.</param>
public sealed record CanteenStars(string CanteenId, string Name, QualitySums Sums, double? Stars);
