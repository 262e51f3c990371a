namespace Dispatch.Planning.Quality;

/// <summary>What counts as on time and hot, and below what an alert is raised. All of it is the district's to set; docs/quality.md.</summary>
public sealed record QualityLimits
{
    /// <summary>Minutes outside the promised window that still count as on time. Default 5; range 0 to 120.</summary>
    public int GraceMinutes { get; init; } = 5;

    /// <summary>For orders without a window: minutes from the planned start. Default 15; range 0 to 240.</summary>
    public int NoWindowMinutes { get; init; } = 15;

    /// <summary>Hot food: minutes from leaving the canteen by plan to the reported arrival. Default 60; range 1 to 120.</summary>
    public int HotMinutes { get; init; } = 60;

    /// <summary>Least share on time. Default 0.95.</summary>
    public double OnTime { get; init; } = 0.95;

    /// <summary>Least share of meals still hot. Default 0.98.</summary>
    public double Hot { get; init; } = 0.98;

    /// <summary>Largest share missed. Default 0.02.</summary>
    public double Missed { get; init; } = 0.02;

    /// <summary>Most different caregivers an elder should see in 28 days. Default 4.</summary>
    public int Caregivers { get; init; } = 4;

    /// <summary>Largest unevenness of load (Gini, 0 to 1) among people of a kind. Default 0.3.</summary>
    public double Unevenness { get; init; } = 0.3;

    /// <summary>Least mean of stars. Default 4.</summary>
    public double Stars { get; init; } = 4;

    /// <summary>Ratings needed before their mean counts. Default 5.</summary>
    public int LeastRatings { get; init; } = 5;
}
