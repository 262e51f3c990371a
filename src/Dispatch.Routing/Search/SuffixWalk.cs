using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Search;

/// <summary>
/// What an insertion does to the stops behind it, in time proportional to the stops that are really pushed: walks on until waiting swallows
/// the delay. Linked stops keep at least their present start, so the result is a lower bound where links are touched.
/// </summary>
internal sealed class SuffixWalk(FlatProblem problem)
{
    private readonly FlatProblem _p = problem;

    /// <summary>Added lateness cost of the stops behind the insertion.</summary>
    public long Lateness { get; private set; }

    /// <summary>The walk alone decides: nothing but windows, lateness and edges is touched.</summary>
    public bool Exact { get; private set; }

    /// <summary>Walks from position <paramref name="i"/> with the vehicle leaving <paramref name="at"/> at <paramref name="time"/>; false when a stop comes too late.</summary>
    public bool Run(RouteRecord r, FlatVehicle v, int i, int at, int time)
    {
        Lateness = 0;
        Exact = true;
        var wasAt = i == 0 ? v.Start : r.At[i - 1];
        for (; i < r.Count; i++)
        {
            var node = r.Nodes[i];
            if (!_p.IsActivity(node))
            {
                Exact = false;
                return true;
            }

            var to = _p.Location[node];
            var start = _p.Open(node, time + v.Travel(at, to, time));
            if (_p.GroupOf[node] >= 0)
            {
                Exact &= start <= r.Start[i];
                start = Math.Max(start, r.Start[i]);
            }

            if (start > r.Late[i])
                return false;
            var sameSetup = _p.Setup[node] == 0 || (at != to) == (wasAt != to);
            if (start == r.Start[i] && sameSetup)
                return true;
            Exact &= start > r.Start[i];
            Lateness += _p.LateCost[node] * (Math.Max(0, start - _p.SoftLatest[node]) - Math.Max(0, r.Start[i] - _p.SoftLatest[node]));
            time = start + _p.Service[node] + (at != to ? _p.Setup[node] : 0);
            wasAt = at = to;
        }

        var end = time + (v.End >= 0 ? v.Travel(at, v.End, time) : 0);
        return end <= Math.Min(v.Source.Shift.Latest, TimeWindow.Forever);
    }
}
