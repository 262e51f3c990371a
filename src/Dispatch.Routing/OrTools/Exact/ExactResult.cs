using Dispatch.Routing.Model;

namespace Dispatch.Routing.OrTools.Exact;

/// <summary>The end of an exact solution.</summary>
/// <param name="Status">How it ended.</param>
public sealed record ExactResult(ExactStatus Status)
{
    /// <summary>The plan with all its clocks; null where there is none. Its unserved requests carry no finer reason than "no room".</summary>
    public Solution? Solution { get; init; }

    /// <summary>
    /// Cost of the plan, cost units; null where there is none. At the optimum it is the checker's cost to the unit, before it the
    /// checker's may be a little lower (idle time not yet squeezed out).
    /// </summary>
    public long? Cost { get; init; }

    /// <summary>No plan costs less than this, cost units; null where nothing is proven.</summary>
    public long? Bound { get; init; }

    /// <summary>Why there is no answer, or none with a proof; null where there is one.</summary>
    public ExactRefusal? Reason { get; init; }

    /// <summary>(cost − bound) ÷ cost, 0 at the optimum; null where one of them is missing. A free plan has gap 0.</summary>
    public double? Gap => Cost is { } cost && Bound is { } bound ? GapOf(cost, bound) : null;

    /// <summary>How far a plan of that cost may be from the optimum at most, as a share of its cost; null where no bound is known.</summary>
    /// <param name="cost">Cost of any plan of the same problem, cost units.</param>
    public double? GapTo(long cost) => Bound is { } bound ? GapOf(cost, bound) : null;

    private static double GapOf(long cost, long bound) => cost <= 0 ? 0 : Math.Max(0, (double)(cost - bound) / cost);
}
