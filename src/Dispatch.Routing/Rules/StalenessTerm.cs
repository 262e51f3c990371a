using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Rules;

/// <summary>Time since the depot beyond the target costs by the time unit.</summary>
internal static class StalenessTerm
{
    public static long Cost(FlatNodes p, int activity, int sinceDepot) =>
        sinceDepot > p.SoftSinceDepot[activity] ? p.StaleCost[activity] * (sinceDepot - p.SoftSinceDepot[activity]) : 0;
}
