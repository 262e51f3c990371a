using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Evaluation;

/// <summary>Latest feasible starts by the hard windows of a route alone, used to reject insertions in constant time.</summary>
internal sealed class LatestStarts(FlatProblem problem)
{
    private readonly FlatProblem _p = problem;

    /// <summary>Fills the record's Late from its earliest schedule.</summary>
    public void Fill(RouteRecord r)
    {
        var v = _p.Vehicles[r.Vehicle];
        var limit = v.LeaveForEnd(r, v.Source.Shift.Latest);
        for (var i = r.Count - 1; i >= 0; i--)
        {
            var node = r.Nodes[i];
            if (_p.IsActivity(node))
                limit = _p.LastOpen(node, limit - (r.Departure[i] - r.Start[i]));
            else if (_p.IsLoad(node))
                limit = Math.Min(limit - _p.Service[node], _p.Latest[node]);
            else if (r.Departure[i] > r.Start[i])
                limit = _p.LastOpen(node, limit - _p.Service[node]);
            r.Late[i] = limit;
            limit = v.LeaveFor(r, i, limit);
        }
    }
}
