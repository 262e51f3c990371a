using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Plans.Differences;

namespace Dispatch.Planning.Replanning;

/// <summary>A stored proposal, or why there is none.</summary>
public sealed record Proposal
{
    /// <summary>Its id; by it it is accepted or rejected. Null: none was made.</summary>
    public Guid? Id { get; init; }

    /// <summary>The plan proposed, with its version.</summary>
    public DayPlan? Plan { get; init; }

    /// <summary>What differs from the plan in force.</summary>
    public PlanDiff? Diff { get; init; }

    /// <summary>How many people's routes the search could change.</summary>
    public int Region { get; init; }

    /// <summary>Seconds the proposal took, from the day in force to the checked plan.</summary>
    public double Seconds { get; init; }

    /// <summary>Why there is none; a code of <see cref="ReplanErrors"/>.</summary>
    public PlanWarning? Error { get; init; }
}
