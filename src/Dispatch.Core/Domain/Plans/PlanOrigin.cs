namespace Dispatch.Core.Domain.Plans;

/// <summary>What a plan was made from and with. The same input, seed, threads and iteration limit make the same plan again.</summary>
public sealed record PlanOrigin
{
    /// <summary>Hash of the registers and orders it was made from, lower-case hex SHA-256.</summary>
    public required string InputHash { get; init; }

    /// <summary>Seed of the search.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Threads of the search, 1 or more.</summary>
    public required int Threads { get; init; }

    /// <summary>Iteration limit of the search. Null: none.</summary>
    public long? IterationLimit { get; init; }

    /// <summary>Time limit of the search, seconds. Null: none.</summary>
    public double? TimeLimitSeconds { get; init; }

    /// <summary>Name of the engine, e.g. "ruin-recreate".</summary>
    public required string Engine { get; init; }

    /// <summary>Version of the engine (the product's version).</summary>
    public required string EngineVersion { get; init; }

    /// <summary>Where travel times came from: "straight-line" (times detour factors) or the name of a road network.</summary>
    public required string TravelModel { get; init; }

    /// <summary>What OR-Tools did. Null: the plan is older than this entry.</summary>
    public PlanOrTools? OrTools { get; init; }

    /// <summary>The published plan against which changes were priced. Null: there was none.</summary>
    public Guid? PublishedPlan { get; init; }

    /// <summary>What ended the search.</summary>
    public required PlanStoppedBy StoppedBy { get; init; }

    /// <summary>Seconds the search took.</summary>
    public required double SolveSeconds { get; init; }

    /// <summary>Which canteen cooks for whom. Null: the day has no meals, or the plan is older than the choice.</summary>
    public PlanDecision? CanteenChoice { get; init; }

    /// <summary>Which central kitchen supplies which canteen. Null: every canteen's kitchen is fixed.</summary>
    public PlanDecision? KitchenChoice { get; init; }

    /// <summary>
    /// No plan of the same orders, people and choices of canteens costs less, 1/1000 fen, the price of undone orders included: proven. Null: unknown.
    /// </summary>
    public long? LowerBound { get; init; }

    /// <summary>Share of a plan's cost that is not proven to be needed: (cost − bound) ÷ cost, 0 to 1; null where the bound is unknown.</summary>
    /// <param name="total">Total of the plan's cost, 1/1000 fen.</param>
    public double? GapOf(long total) => LowerBound is not { } bound ? null : total <= bound ? 0 : (total - bound) / (double)total;

    /// <summary>Iterations the search did. Null: not counted.</summary>
    public long? Iterations { get; init; }
}
