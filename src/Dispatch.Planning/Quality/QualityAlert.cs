using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.Quality;

/// <summary>Something below its threshold.</summary>
/// <param name="Kind">on-time, hot, missed, stars, continuity or unevenness.</param>
/// <param name="Code">Street, canteen or kind of staff.</param>
/// <param name="Value">What it is.</param>
/// <param name="Limit">What it should be.</param>
/// <param name="StreetCode">The street it concerns; null: not one street.</param>
/// <param name="Text">In words.</param>
public sealed record QualityAlert(string Kind, string Code, double Value, double Limit, string? StreetCode, PlanText Text);
