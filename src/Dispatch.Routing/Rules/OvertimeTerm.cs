using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Rules;

/// <summary>Time after the regular end, or work beyond the regular working time: the larger of the two costs by the time unit.</summary>
internal static class OvertimeTerm
{
    public static long Cost(RouteRecord r, FlatVehicle v)
    {
        var s = v.Source;
        return s.OvertimeCost > 0
            ? s.OvertimeCost * Math.Max(0, Math.Max(r.EndTime - s.RegularEnd, v.TimeMatters ? r.Work - s.RegularWork : 0))
            : 0;
    }
}
