using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.DailyPlan;

/// <summary>A plan made again, or why it cannot be: exactly one of the two.</summary>
/// <param name="Plan">The old and the new plan.</param>
/// <param name="Error">What is missing; a code of <see cref="DailyPlanErrors"/>.</param>
public sealed record RemadeOutcome(RemadePlan? Plan, PlanWarning? Error);
