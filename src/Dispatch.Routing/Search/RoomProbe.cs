using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Search;

/// <summary>By how much time a busy vehicle misses room for a role, at its best place.</summary>
internal static class RoomProbe
{
    /// <summary>Time units; 0: the times would do, something else is in the way.</summary>
    public static long Missing(PlanState state, int role, int vehicle)
    {
        var p = state.Problem;
        var r = state.Route(vehicle);
        var v = p.Vehicles[vehicle];
        var first = p.RoleActivities[role][0];
        var last = p.RoleActivities[role][^1];
        var least = long.MaxValue;
        for (var i = 0; i <= r.Count; i++)
        {
            var at = i == 0 ? v.Start : r.At[i - 1];
            long leave = i == 0 ? v.EarliestLeave : r.Departure[i - 1];
            var start = Math.Max(p.Earliest[first], leave + (at < 0 ? 0 : v.Travel(at, p.Location[first], (int)leave)));
            var missing = Math.Max(0, start - p.Latest[first]);
            var next = i == r.Count ? v.End : p.IsBreak(r.Nodes[i]) ? -1 : p.Location[r.Nodes[i]];
            var done = start + p.RoleActivities[role].Sum(a => (long)p.Service[a]);
            var back = done + (next < 0 ? 0 : v.Travel(p.Location[last], next, (int)Math.Min(done, TimeWindow.Forever)));
            missing = Math.Max(missing, back - (i == r.Count ? v.Source.Shift.Latest : r.Late[i]));
            least = Math.Min(least, missing);
        }

        return least;
    }
}
