using System.Collections.Immutable;

namespace Dispatch.Planning.Quality;

/// <summary>Planned against actual over some days.</summary>
public sealed record QualityReport
{
    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, included.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Street or district code; empty: everything.</summary>
    public required string ScopeCode { get; init; }

    /// <summary>Everything together; null: too few elders to be told.</summary>
    public required QualitySums? Total { get; init; }

    /// <summary>By day, for the trend.</summary>
    public required ImmutableArray<QualitySums> Days { get; init; }

    /// <summary>By street.</summary>
    public required ImmutableArray<QualitySums> Streets { get; init; }

    /// <summary>By service.</summary>
    public required ImmutableArray<QualitySums> Services { get; init; }

    /// <summary>The star sheet of canteens.</summary>
    public required ImmutableArray<CanteenStars> Canteens { get; init; }

    /// <summary>Distinct caregivers in the 28 days up to the last one.</summary>
    public required Continuity Continuity { get; init; }

    /// <summary>How work was shared.</summary>
    public required ImmutableArray<StaffLoad> Load { get; init; }

    /// <summary>What lies below its threshold.</summary>
    public required ImmutableArray<QualityAlert> Alerts { get; init; }

    /// <summary>The same without what could point at single people.</summary>
    public QualityReport Suppressed() => SmallQuality.Of(this);
}
