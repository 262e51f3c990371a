namespace Dispatch.Planning.Solving;

/// <summary>What solving as a service takes on. The settings' names stand in docs/solve.md.</summary>
public sealed record SolveLimits
{
    /// <summary>Most bytes of a problem. Default 16 MiB.</summary>
    public long MaxBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Most activities of a problem. Default 5,000.</summary>
    public int MaxActivities { get; init; } = 5_000;

    /// <summary>Most cells of travel tables worked out for a problem: three tables between as many places as it may have activities, and a thousand more.</summary>
    public long MaxCells => 3L * (MaxActivities + 1_000) * (MaxActivities + 1_000);

    /// <summary>Problems of at most so many activities are answered at once. Default 200.</summary>
    public int AtOnceActivities { get; init; } = 200;

    /// <summary>Longest search of an answer given at once, seconds. Default 5.</summary>
    public double AtOnceSeconds { get; init; } = 5;

    /// <summary>Longest search of a job, seconds; also the usual one where nobody says how long. Default 300.</summary>
    public double MaxSeconds { get; init; } = 300;

    /// <summary>Most problems of one client that are being solved or wait at the same time. Default 4.</summary>
    public int MaxAtATime { get; init; } = 4;

    /// <summary>How long problems and answers are kept, days. Default 7.</summary>
    public int KeepDays { get; init; } = 7;
}
