using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Rules;

/// <summary>Starts after the soft latest cost by the time unit; the largest lateness of the plan may cost once more.</summary>
internal static class LatenessTerm
{
    /// <summary>Adds the start's lateness to the record's sums.</summary>
    public static void Note(FlatNodes p, RouteRecord r, int activity, int start)
    {
        var late = start - p.SoftLatest[activity];
        if (late <= 0)
            return;
        r.LateCost += p.LateCost[activity] * late;
        r.MaxLateness = Math.Max(r.MaxLateness, late);
    }
}
