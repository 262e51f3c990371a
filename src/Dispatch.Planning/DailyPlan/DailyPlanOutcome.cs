using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.DailyPlan;

/// <summary>A plan, or why the request cannot be planned: exactly one of the two.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Error">What is wrong with the request; a code of <see cref="DailyPlanErrors"/>.</param>
public sealed record DailyPlanOutcome(DayPlan? Plan, PlanWarning? Error);
