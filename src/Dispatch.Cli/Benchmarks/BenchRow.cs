using Dispatch.Routing.Model;

namespace Dispatch.Cli.Benchmarks;

/// <summary>One run of one instance.</summary>
/// <param name="Case">The instance.</param>
/// <param name="Seed">Seed of the run.</param>
/// <param name="Cost">Cost found, in the family's unit, penalties of unserved requests left out.</param>
/// <param name="Feasible">The checker's word.</param>
/// <param name="Unserved">Requests unserved.</param>
/// <param name="Vehicles">Vehicles used.</param>
/// <param name="Seconds">The whole run, reading and checking included.</param>
internal sealed record BenchRow(BenchCase Case, ulong Seed, double Cost, bool Feasible, int Unserved, int Vehicles, double Seconds)
{
    // Published costs are rounded to six digits.
    private const double Rounding = 1e-5;

    /// <summary>Iterations of the search.</summary>
    public long Iterations { get; init; }

    /// <summary>Requests of the instance.</summary>
    public int Requests { get; init; }

    /// <summary>Work for several people at once; null where there is none.</summary>
    public TeamCount? Teams { get; init; }

    /// <summary>What OR-Tools did in the search; null when it took no part.</summary>
    public RecombinationShare? Share { get; init; }

    /// <summary>Percent above the best known; null where that means nothing: no best known, or something unserved or broken.</summary>
    public double? Gap => Case.Best is { } best && Feasible && Unserved == 0 ? 100 * (Cost - best) / best : null;

    /// <summary>Cheaper than the best published solution, beyond its rounding.</summary>
    public bool IsNewBest => Case is { Published: true, Best: { } best } && Gap is not null && Cost < best * (1 - Rounding);
}
