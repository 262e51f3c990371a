namespace Dispatch.Planning.DailyPlan.Meals.Assignment;

/// <summary>Why no canteen may take a group at all.</summary>
/// <param name="Code">One of <see cref="PlanCodes"/>.</param>
/// <param name="CanteenId">The canteen that came closest; null = none.</param>
/// <param name="Value">What would have been needed.</param>
/// <param name="Limit">What there was.</param>
internal sealed record Refusal(string Code, string? CanteenId, long Value, long Limit);
