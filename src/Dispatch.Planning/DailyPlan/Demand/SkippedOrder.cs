using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.DailyPlan.Demand;

/// <summary>A standing order that falls on the day by its pattern and is left out all the same.</summary>
/// <param name="StandingId">Id of the standing meal or visit.</param>
/// <param name="ElderId">Id of the elder.</param>
/// <param name="Reason">Why.</param>
/// <param name="Text">Why, in words.</param>
public sealed record SkippedOrder(string StandingId, string ElderId, SkipReason Reason, PlanText Text);
