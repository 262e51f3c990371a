using Dispatch.Roads.Routing;

namespace Dispatch.Roads.Isochrones;

/// <summary>How far an area reaches: so many minutes by the fastest way, or so many metres by the shortest one.</summary>
public readonly record struct ReachLimit
{
    /// <summary>Largest limit of time: a day.</summary>
    public const double MaxMinutes = 1440;

    /// <summary>Largest limit of length: 1,000 km.</summary>
    public const double MaxMetres = 1_000_000;

    private const double MillisecondsPerMinute = 60_000;

    private ReachLimit(CostMeasure measure, long thousandths) => (Measure, Thousandths) = (measure, thousandths);

    /// <summary>What ways are measured by.</summary>
    public CostMeasure Measure { get; }

    /// <summary>Milliseconds or millimetres, inclusive.</summary>
    public long Thousandths { get; }

    /// <summary>The dearest cost within the limit, see <see cref="PathCost"/>.</summary>
    public long Cost => Measure == CostMeasure.Time ? PathCost.Of(Thousandths + 1, 0) - 1 : PathCost.Of(0, Thousandths);

    /// <summary>A limit of time.</summary>
    /// <param name="minutes">Above 0, at most <see cref="MaxMinutes"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public static ReachLimit OfMinutes(double minutes) =>
        new(CostMeasure.Time, (long)(Checked(minutes, MaxMinutes) * MillisecondsPerMinute));

    /// <summary>A limit of length.</summary>
    /// <param name="metres">Above 0, at most <see cref="MaxMetres"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public static ReachLimit OfMetres(double metres) => new(CostMeasure.Length, (long)(Checked(metres, MaxMetres) * 1000));

    private static double Checked(double value, double largest) =>
        value > 0 && value <= largest ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"Must be above 0 and at most {largest}.");
}
