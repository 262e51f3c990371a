using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.DailyPlan;

/// <summary>A plan made again from what was kept of it.</summary>
/// <param name="Original">The stored plan.</param>
/// <param name="Remade">The plan made now; not stored.</param>
public sealed record RemadePlan(DayPlan Original, DayPlan Remade)
{
    /// <summary>The same problem came of the registers, and the same solution of the search.</summary>
    public bool IsSame => Original.Certificate?.ProblemHash == Remade.Certificate?.ProblemHash
        && Original.Certificate?.SolutionHash == Remade.Certificate?.SolutionHash;

    /// <summary>The search was ended by its own count, so the same must come out again; a clock or a person who ended it can not be repeated.</summary>
    public bool IsRepeatable => Original.Origin.StoppedBy is PlanStoppedBy.Iterations or PlanStoppedBy.Finished;
}
