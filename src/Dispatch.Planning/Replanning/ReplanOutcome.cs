using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Plans.Differences;

namespace Dispatch.Planning.Replanning;

/// <summary>A proposal.</summary>
/// <param name="Plan">The plan proposed: a draft, checked.</param>
/// <param name="Diff">What differs from the plan in force.</param>
/// <param name="Region">How many people's routes the search could change.</param>
public sealed record ReplanOutcome(DayPlan Plan, PlanDiff Diff, int Region);
