using Dispatch.Core.Geo;

namespace Dispatch.Roads.Routing;

/// <summary>Costs in the units of plans: whole seconds and whole metres, rounded up, so that a way by a third place never looks shorter.</summary>
public static class RoundedUp
{
    private const long Thousand = 1000;

    /// <summary>Seconds of a cost; <see cref="TravelMatrix.Unreachable"/> where there is no way.</summary>
    public static int Seconds(long cost) => cost >= PathCost.None ? TravelMatrix.Unreachable : Up(PathCost.Milliseconds(cost));

    /// <summary>Metres of a cost; <see cref="TravelMatrix.Unreachable"/> where there is no way.</summary>
    public static int Metres(long cost) => cost >= PathCost.None ? TravelMatrix.Unreachable : Up(PathCost.Millimetres(cost));

    private static int Up(long thousandths) => (int)((thousandths + Thousand - 1) / Thousand);
}
