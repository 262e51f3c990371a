using Dispatch.Routing.Model;
using Dispatch.Routing.OrTools.Exact;

namespace Dispatch.Benchmarks.Exact;

/// <summary>One small case: the search's plan and the proven optimum. All costs are the checker's.</summary>
internal sealed record ExactCase
{
    public required int Number { get; init; }

    public required Problem Problem { get; init; }

    /// <summary>The search's plan.</summary>
    public required Solution Plan { get; init; }

    /// <summary>Its cost.</summary>
    public required long Search { get; init; }

    /// <summary>Cost of the plan with OR-Tools' last word.</summary>
    public required long Finished { get; init; }

    /// <summary>Whether that plan was proven to be a cheapest one within its own allowance.</summary>
    public required bool Proven { get; init; }

    /// <summary>Cost of the search's routes at their cheapest clocks.</summary>
    public required long? Clocks { get; init; }

    /// <summary>Cost of the optimum's routes with the clocks of the search; null where its timing finds none inside the rules.</summary>
    public required long? Timed { get; init; }

    public required ExactResult Optimum { get; init; }

    public required int SearchUnserved { get; init; }

    public required int OptimumUnserved { get; init; }

    public required double SearchSeconds { get; init; }

    /// <summary>Of search and last word together.</summary>
    public required double FinishedSeconds { get; init; }

    public required double ExactSeconds { get; init; }

    /// <summary>(search − optimum) ÷ optimum, per cent; null where the optimum is not proven.</summary>
    public double? Gap => Share(Search);

    /// <summary>The part of the gap that stays when the search's routes have their cheapest clocks.</summary>
    public double? RoutesGap => Clocks is { } cost ? Share(cost) : null;

    /// <summary>Where the gap comes from: with its own clocks the search has nothing better to find, or it has.</summary>
    public string Verdict => Optimum.Status != ExactStatus.Optimal ? "not proven"
        : Search == Optimum.Cost ? "equal"
        : Search < Optimum.Cost ? "BETTER THAN THE OPTIMUM"
        : Clocks == Optimum.Cost || Timed >= Search ? "clocks"
        : BeginsBeforeLock ? "before the lock"
        : Timed is null ? "not timed"
        : "routes";

    /// <summary>The optimum loads or rests before a locked stop, where the search puts nothing.</summary>
    private bool BeginsBeforeLock => Optimum.Solution!.Routes.Any(r => Problem.Vehicles[r.Vehicle].LockedPrefix is { IsEmpty: false } locked
        && r.Steps.TakeWhile(s => s.Kind != StepKind.Activity || s.Index != locked[^1]).Any(s => s.Kind is StepKind.Load or StepKind.Break));

    private double? Share(long cost) => Optimum is { Status: ExactStatus.Optimal, Cost: > 0 } ? 100.0 * (cost - Optimum.Cost.Value) / Optimum.Cost.Value : null;
}
