using Dispatch.Core.Geo;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Rules;

/// <summary>Nobody arrives before the way is gone, at the speed of the hours in which it is gone; where there is none, nobody goes.</summary>
internal static class TravelRule
{
    /// <summary>
    /// Goes the way into a position (Count = the end); its travel time, price and, where limited, distance are added to the record's sums.
    /// False: there is no way. A place of −1 is nowhere, and no way leads from or to it.
    /// </summary>
    public static bool Go(FlatNodes p, RouteRecord r, FlatVehicle v, int position, int from, int to, ref int time)
    {
        r.EdgeIn[position] = 0;
        r.TravelIn[position] = 0;
        if (from < 0 || to < 0)
            return true;
        var edge = (from * p.Locations) + to;
        var travel = v.Bands is null ? v.Duration[edge] : v.Bands.Arrive(edge, time) - time;
        if (travel >= TravelMatrix.Unreachable)
            return false;
        r.EdgeIn[position] = v.EdgeCost[edge];
        r.EdgeCost += v.EdgeCost[edge];
        if (v.Limited)
            r.Distance += v.Distance[edge];
        r.Travel += travel;
        r.TravelIn[position] = travel;
        time += travel;
        return true;
    }
}
