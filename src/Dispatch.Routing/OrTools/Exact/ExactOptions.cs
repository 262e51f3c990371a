namespace Dispatch.Routing.OrTools.Exact;

/// <summary>How long an exact solution may take, and up to which size it is tried.</summary>
public sealed record ExactOptions
{
    /// <summary>Default of <see cref="TimeLimit"/>, seconds.</summary>
    public const double DefaultSeconds = 60;

    /// <summary>Default of <see cref="MaxWays"/>.</summary>
    public const int DefaultMaxWays = 20_000;

    /// <summary>Wall clock of the proof. Default 60 s.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(DefaultSeconds);

    /// <summary>
    /// Most ways (pairs of stops that may follow each other, counted for each vehicle and hours of traffic) a model may have; a larger problem is refused.
    /// Default 20,000.
    /// </summary>
    public int MaxWays { get; init; } = DefaultMaxWays;

    /// <summary>CP-SAT's deterministic time, a measure of work that is the same in every run; null (default): the clock alone counts.</summary>
    public double? DeterministicTime { get; init; }

    /// <summary>Seed of CP-SAT's random choices. Default 0.</summary>
    public ulong Seed { get; init; }
}
