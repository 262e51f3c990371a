using System.Collections.Immutable;

namespace Dispatch.Planning.Coverage;

/// <summary>What counts as covered. The defaults are those of the district plans; docs/coverage.md gives the reasons.</summary>
public sealed record CoverageOptions
{
    /// <summary>Default of <see cref="WalkMetresPerSecond"/>.</summary>
    public const double DefaultWalkMetresPerSecond = 0.8;

    /// <summary>Default of <see cref="HotMinutes"/>.</summary>
    public const int DefaultHotMinutes = 60;

    /// <summary>How fast an elder walks, metres a second. Default 0.8; range 0.2 to 2.</summary>
    public double WalkMetresPerSecond { get; init; } = DefaultWalkMetresPerSecond;

    /// <summary>Walks that are told, minutes, ascending. Default 5, 10 and 15; each 1 to 120.</summary>
    public ImmutableArray<int> Minutes { get; init; } = [5, 10, 15];

    /// <summary>How far the nearest place is looked for, to tell those outside how far it is, metres. Default 5,000; range 100 to 50,000.</summary>
    public double FarMetres { get; init; } = 5_000;

    /// <summary>Longest time of hot food from leaving the kitchen to the gate, minutes; null: the meal service's target, else 60. Range 1 to 120.</summary>
    public int? HotMinutes { get; init; }

    /// <summary>Longest way of a caregiver from the base to the elder, by their own mode of travel, minutes. Default 15; range 1 to 240.</summary>
    public int ServiceMinutes { get; init; } = 15;

    /// <summary>Metres walked in so many minutes.</summary>
    public double Metres(int minutes) => minutes * 60 * WalkMetresPerSecond;

    /// <summary>Checks every range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public void Validate()
    {
        if (!(WalkMetresPerSecond is >= 0.2 and <= 2))
            throw new ArgumentOutOfRangeException(nameof(WalkMetresPerSecond), WalkMetresPerSecond, "0.2 to 2 metres a second.");
        if (Minutes.IsDefaultOrEmpty || Minutes.Any(m => m is < 1 or > 120) || !Minutes.SequenceEqual(Minutes.Distinct().Order()))
            throw new ArgumentOutOfRangeException(nameof(Minutes), string.Join(",", Minutes), "Ascending whole minutes of 1 to 120.");
        if (!(FarMetres is >= 100 and <= 50_000))
            throw new ArgumentOutOfRangeException(nameof(FarMetres), FarMetres, "100 to 50,000 metres.");
        if (HotMinutes is < 1 or > 120)
            throw new ArgumentOutOfRangeException(nameof(HotMinutes), HotMinutes, "1 to 120 minutes.");
        if (ServiceMinutes is < 1 or > 240)
            throw new ArgumentOutOfRangeException(nameof(ServiceMinutes), ServiceMinutes, "1 to 240 minutes.");
    }
}
