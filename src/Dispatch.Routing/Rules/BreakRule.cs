using Dispatch.Core.Units;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Rules;

/// <summary>
/// A break waits for its window and takes its time. It is dropped where the work is over before it could begin, or begins after it would have
/// ended.
/// </summary>
internal static class BreakRule
{
    /// <summary>Times the break at position <paramref name="i"/>, real stops standing from <paramref name="first"/> to <paramref name="last"/>; false when it cannot be taken.</summary>
    public static bool Take(FlatNodes p, RouteRecord r, FlatVehicle v, int i, int at, ref int time, int first, int last)
    {
        var node = r.Nodes[i];
        r.TravelIn[i] = 0;
        r.EdgeIn[i] = 0;
        r.At[i] = at;
        var dropped = i > last
            ? time + (v.End >= 0 && at >= 0 ? v.Travel(at, v.End, time) : 0) <= p.Earliest[node]
            : i < first && v.Home < 0 && EarliestLeave(p, v, r.Nodes[first], at) >= p.Latest[node];
        if (dropped)
        {
            r.Own[i] = r.Start[i] = r.Departure[i] = time;
            return true;
        }

        var start = WindowRule.Open(p, node, time);
        if (start > TimeWindow.Forever)
            return false;
        r.Own[i] = r.Start[i] = start;
        r.Departure[i] = time = start + p.Service[node];
        return true;
    }

    private static int EarliestLeave(FlatNodes p, FlatVehicle v, int node, int at) =>
        at >= 0 ? v.Leave(at, p.Location[node], p.Earliest[node]) : p.Earliest[node];
}
