using Dispatch.Core.Units;

namespace Dispatch.Routing.Checking;

/// <summary>Collects what one check finds.</summary>
internal sealed class Findings
{
    /// <summary>Broken hard rules, in the order found.</summary>
    public List<Violation> Hard { get; } = [];

    /// <summary>Passed soft limits, in the order found.</summary>
    public List<Violation> Soft { get; } = [];

    /// <summary>Notes a broken hard rule.</summary>
    public void Break(string code, int vehicle, int step, int subject, long value, long limit) =>
        Hard.Add(new Violation(code, vehicle, step, subject, value, limit));

    /// <summary>Notes a passed soft limit with its cost.</summary>
    public void Pass(string code, int vehicle, int step, int subject, long value, long limit, long cost) =>
        Soft.Add(new Violation(code, vehicle, step, subject, value, limit, cost));

    /// <summary>
    /// The bound nearest to an instant outside all windows: the end of the last window before it or the begin of the first after it; null
    /// when one of the windows holds it.
    /// </summary>
    public static long? NearestBound(ReadOnlySpan<TimeWindow> windows, int time)
    {
        long? best = null;
        foreach (var window in windows)
        {
            if (window.Contains(time))
                return null;
            long bound = time < window.Earliest ? window.Earliest : window.Latest;
            if (best is null || Math.Abs(bound - time) < Math.Abs(best.Value - time))
                best = bound;
        }

        return best ?? time;
    }
}
