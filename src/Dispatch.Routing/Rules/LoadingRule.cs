using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Rules;

/// <summary>A trip is loaded inside the depot's window, after everything that rides in it is ready, and loading takes its time.</summary>
internal static class LoadingRule
{
    /// <summary>When loading begins for one who is there at <paramref name="time"/>; −1 when the depot is closed by then.</summary>
    public static int Begin(FlatNodes p, int load, int time, int release)
    {
        var start = Math.Max(Math.Max(time, p.Earliest[load]), release);
        return start > p.Latest[load] ? -1 : start;
    }
}
