using Dispatch.Core.Geo;
using Dispatch.Planning.DailyPlan.Travel;

namespace Dispatch.Planning.Reach;

/// <summary>The walks that belong to a source of travel times.</summary>
public static class WalkingNetworks
{
    /// <summary>The same road network on foot; straight lines where there is none.</summary>
    public static IWalkingNetwork Of(ITravelTimeSource travel) => travel is RoadSource roads
        ? new RoadWalking(roads.Profiles.Roads, roads.Profiles.Options.SnapLimitMetres)
        : new StraightWalking(DetourCurve.Shanghai);
}
