using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Search;

/// <summary>
/// The least that work added to a route costs in wages and overtime, in constant time: what waiting cannot swallow (<see cref="RouteSlack"/>) makes
/// the working time longer.
/// </summary>
internal static class WorkBound
{
    /// <summary>No route can have so much added: its working time would break its limit.</summary>
    public const long TooMuch = long.MaxValue / 4;

    /// <summary>Lower bound of the change of cost.</summary>
    /// <param name="r">The route, timed.</param>
    /// <param name="v">Its vehicle.</param>
    /// <param name="i">The position.</param>
    /// <param name="added">Travel, service, set-up and loading that come on top.</param>
    public static long Of(RouteRecord r, FlatVehicle v, int i, int added)
    {
        var s = v.Source;
        var more = r.Activities == 0 ? added : Math.Max(0, added - r.Idle[i]);
        var work = r.Activities == 0 ? added : r.Work + more;
        if (work > s.MaxWork)
            return TooMuch;
        var cost = s.WorkCost * more;
        if (s.OvertimeCost > 0 && r.Activities > 0)
            cost += s.OvertimeCost * (Math.Max(0, Math.Max(r.EndTime - s.RegularEnd, work - s.RegularWork)) - Math.Max(0, Math.Max(r.EndTime - s.RegularEnd, r.Work - s.RegularWork)));
        return cost;
    }
}
