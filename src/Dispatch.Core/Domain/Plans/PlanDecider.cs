namespace Dispatch.Core.Domain.Plans;

/// <summary>Who made an exact choice of a plan.</summary>
public enum PlanDecider
{
    /// <summary>The plain rule, improved step by step: no solver was there, or nothing was left to choose.</summary>
    Greedy,

    /// <summary>CP-SAT of Google OR-Tools.</summary>
    OrTools,
}
