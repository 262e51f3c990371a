using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Rules;

/// <summary>Food is handed over within its largest time since the trip left the depot.</summary>
internal static class FreshnessRule
{
    /// <summary>By how much the activity's start passes the limit; 0 or less: it is fresh.</summary>
    public static int Excess(FlatNodes p, int activity, int start, int departure) => start - departure - p.MaxSinceDepot[activity];
}
