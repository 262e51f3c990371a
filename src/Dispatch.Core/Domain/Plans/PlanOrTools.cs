namespace Dispatch.Core.Domain.Plans;

/// <summary>What OR-Tools did for a plan.</summary>
/// <param name="Answered">Exact choices it answered. 0: it took no part.</param>
/// <param name="Lost">Exact choices on which it failed; they were made without it.</param>
/// <param name="Code">Why it took no part or lost one: the latest code (see docs/errors.md, section OR-Tools). Null: no trouble.</param>
public sealed record PlanOrTools(int Answered, int Lost, string? Code)
{
    /// <summary>What the choice of routes took off the plan's cost while the search ran, 1/1000 fen. Default 0.</summary>
    public long RoutesGain { get; init; }

    /// <summary>Seconds the choice of routes took, part of the search's seconds. Default 0.</summary>
    public double RoutesSeconds { get; init; }
}
