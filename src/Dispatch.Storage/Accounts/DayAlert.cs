namespace Dispatch.Storage.Accounts;

/// <summary>Something of a day that lies beyond its threshold; sums only, nothing about persons.</summary>
/// <param name="Kind">on-time, hot, missed, stars, continuity or unevenness.</param>
/// <param name="Code">Street, canteen or kind of staff it is of; empty: everything.</param>
/// <param name="ScopeCode">The street it concerns; null: not one street.</param>
/// <param name="Value">What it is.</param>
/// <param name="Limit">What it should be.</param>
public sealed record DayAlert(string Kind, string Code, string? ScopeCode, double Value, double Limit);
