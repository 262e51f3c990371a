namespace Dispatch.Planning.Siting;

/// <summary>What is asked of a siting study.</summary>
public sealed record SitingOptions
{
    /// <summary>What is to be opened. Default canteens.</summary>
    public SiteKind Kind { get; init; }

    /// <summary>What good places are. Default to cover elders.</summary>
    public SitingGoal Goal { get; init; }

    /// <summary>New sites. Default 1; range 0 to 200.</summary>
    public int New { get; init; } = 1;

    /// <summary>The walk that counts as covered, minutes. Default 15; range 1 to 120.</summary>
    public int Minutes { get; init; } = 15;

    /// <summary>How fast an elder walks, metres a second. Default 0.8; range 0.2 to 2.</summary>
    public double WalkMetresPerSecond { get; init; } = 0.8;

    /// <summary>Walks beyond this count as this long (<see cref="SitingGoal.Distance"/>), metres. Default 1,500; range 100 to 50,000.</summary>
    public int FarMetres { get; init; } = 1_500;

    /// <summary>Elders a new site takes; null (default): any number.</summary>
    public int? Capacity { get; init; }

    /// <summary>Whether the canteens there are take no more than their slots' portions. Default no.</summary>
    public bool LimitExisting { get; init; }

    /// <summary>Seconds given to OR-Tools. Default 60; range 1 to 3,600.</summary>
    public int SolveSeconds { get; init; } = 60;

    /// <summary>Checks every range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public void Validate()
    {
        Check(nameof(New), New, 0, 200);
        Check(nameof(Minutes), Minutes, 1, 120);
        Check(nameof(WalkMetresPerSecond), WalkMetresPerSecond, 0.2, 2);
        Check(nameof(FarMetres), FarMetres, 100, 50_000);
        Check(nameof(Capacity), Capacity ?? 1, 1, 1_000_000);
        Check(nameof(SolveSeconds), SolveSeconds, 1, 3_600);
    }

    private static void Check(string name, double value, double least, double most)
    {
        if (!(value >= least && value <= most))
            throw new ArgumentOutOfRangeException(name, value, $"{least} to {most}.");
    }
}
