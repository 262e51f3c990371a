using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Plans.Differences;

namespace Dispatch.Planning.Replanning;

/// <summary>A proposal, or why none can be made: exactly one of the two.</summary>
public sealed record ReplanOutcome
{
    /// <summary>The plan proposed: a draft, checked.</summary>
    public DayPlan? Plan { get; init; }

    /// <summary>What differs from the plan in force.</summary>
    public PlanDiff? Diff { get; init; }

    /// <summary>How many people's routes the search could change.</summary>
    public int Region { get; init; }

    /// <summary>What is wrong with the request; a code of <see cref="ReplanErrors"/>.</summary>
    public PlanWarning? Error { get; init; }
}
