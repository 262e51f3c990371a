namespace Dispatch.Core.Units;

/// <summary>
/// A closed interval of time, both ends allowed, in the time unit of its owner (seconds after midnight of the planned day in
/// the product; a benchmark instance's own unit in the solver). <c>default</c> is the single instant 0.
/// </summary>
/// <param name="Earliest">First allowed instant, included.</param>
/// <param name="Latest">Last allowed instant, included; never before <paramref name="Earliest"/> in a validated object.</param>
public readonly record struct TimeWindow(int Earliest, int Latest)
{
    /// <summary>A window that never binds: [0, <see cref="Forever"/>].</summary>
    public static readonly TimeWindow Always = new(0, Forever);

    /// <summary>The largest time the solver works with; leaves room for sums in 32 bits.</summary>
    public const int Forever = 1_000_000_000;

    /// <summary>Whether <paramref name="time"/> lies inside, ends included.</summary>
    public bool Contains(int time) => time >= Earliest && time <= Latest;
}
