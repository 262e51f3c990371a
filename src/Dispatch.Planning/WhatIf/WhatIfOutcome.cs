using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Plans.Differences;

namespace Dispatch.Planning.WhatIf;

/// <summary>A scenario beside the day as it is, or what is wrong with the assumptions.</summary>
public sealed record WhatIfOutcome
{
    /// <summary>The plan of the day as it is. Null: there was nothing to compare with, or faults.</summary>
    public DayPlan? Today { get; init; }

    /// <summary>The scenario, stored; never published.</summary>
    public DayPlan? Scenario { get; init; }

    /// <summary>What differs.</summary>
    public PlanDiff? Diff { get; init; }

    /// <summary>What is wrong; then nothing was planned.</summary>
    public ImmutableArray<PlanWarning> Faults { get; init; } = [];
}
