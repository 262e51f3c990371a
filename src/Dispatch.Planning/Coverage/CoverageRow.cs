using System.Collections.Immutable;

namespace Dispatch.Planning.Coverage;

/// <summary>How many elders of a street one service covers.</summary>
/// <param name="StreetCode">Nine digits; the scope's or district's code for the sum of its streets.</param>
/// <param name="StreetName">Its Chinese name.</param>
/// <param name="Service">One of <see cref="CoverageServices"/>, or a service code.</param>
/// <param name="Minutes">The limit, minutes.</param>
/// <param name="Elders">Elders who count; null: hidden because they are too few.</param>
/// <param name="Covered">Those covered; null: hidden.</param>
/// <param name="Outside">Those outside by reason; a null is hidden.</param>
public sealed record CoverageRow(
    string StreetCode, string StreetName, string Service, int Minutes, int? Elders, int? Covered, ImmutableSortedDictionary<OutsideReason, int?> Outside)
{
    /// <summary>Share covered, 0 to 1; null where nobody counts or it is hidden.</summary>
    public double? Share => Elders is > 0 && Covered is { } covered ? (double)covered / Elders.Value : null;
}
