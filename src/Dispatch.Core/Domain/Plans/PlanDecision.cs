namespace Dispatch.Core.Domain.Plans;

/// <summary>How an exact choice of a plan was made, and how far from the best it can be at most. Costs are whole fen of the choice's own prices.</summary>
public sealed record PlanDecision
{
    /// <summary>Who chose.</summary>
    public required PlanDecider By { get; init; }

    /// <summary>What the choice costs.</summary>
    public required long CostFen { get; init; }

    /// <summary>No choice can cost less: proven.</summary>
    public required long BoundFen { get; init; }

    /// <summary>What the plain rule's first choice costs; never less than <see cref="CostFen"/>.</summary>
    public required long GreedyCostFen { get; init; }

    /// <summary>Seconds it took.</summary>
    public required double Seconds { get; init; }

    /// <summary>Share of the cost that is not proven to be needed: (cost − bound) / cost, 0 to 1. 0: proven to be the best.</summary>
    public double Gap => CostFen <= BoundFen ? 0 : (CostFen - BoundFen) / (double)CostFen;
}
