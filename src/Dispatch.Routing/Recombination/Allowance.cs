namespace Dispatch.Routing.Recombination;

/// <summary>How long one recombination may take; every model draws from it.</summary>
/// <param name="Wall">Wall-clock time. Where deterministic time counts it is only a net that a sound worker never touches.</param>
/// <param name="Deterministic">CP-SAT's deterministic time, a measure of work that is the same in every run; null = the clock counts.</param>
internal readonly record struct Allowance(TimeSpan Wall, double? Deterministic)
{
    private static readonly TimeSpan _least = TimeSpan.FromMilliseconds(150);
    private const double LeastDeterministic = 0.001;

    /// <summary>Whether another model is worth a start.</summary>
    public bool Suffices => Wall >= _least && Deterministic is null or >= LeastDeterministic;

    /// <summary>What one model may take of it, so that a hard region leaves something for the others.</summary>
    public Allowance Half => new(Deterministic is null ? Wall / 2 : Wall, Deterministic / 2);

    /// <summary>What is left after a model.</summary>
    public Allowance Less(TimeSpan wall, double deterministic) => new(Wall - wall, Deterministic - deterministic);
}
