namespace Dispatch.Routing.Evaluation;

/// <summary>
/// Moves a route as late as it can go without making anyone later: it leaves home or the kitchen later instead of waiting at a door. Linked
/// stops stay where their team is. Timing policy: docs/decisions/0007.
/// </summary>
internal sealed class RightShift(FlatProblem problem)
{
    private readonly FlatProblem _p = problem;

    /// <summary>Computes the shift from the earliest schedule; fills Limit, StartTime, StartDeparture and Work.</summary>
    public void Apply(RouteRecord r)
    {
        var v = _p.Vehicles[r.Vehicle];
        var lastAt = r.At[r.Count - 1];
        var limit = r.EndTime - (v.End >= 0 && lastAt >= 0 ? v.Duration[(lastAt * _p.Locations) + v.End] : 0);
        for (var i = r.Count - 1; i >= 0; i--)
            limit = LimitBefore(r, i, limit) - r.TravelIn[i];

        r.StartDeparture = limit;
        var home = v.Home >= 0 ? _p.FirstLoad + v.Home : -1;
        r.StartTime = home >= 0 ? Math.Min(limit - _p.Service[home], _p.Latest[home]) : limit;
        r.Work = r.EndTime - r.StartTime;
    }

    /// <summary>Sets the position's limit, given the latest departure from it; returns the latest arrival there.</summary>
    private int LimitBefore(RouteRecord r, int i, int departure)
    {
        var node = r.Nodes[i];
        var limit = departure;
        if (_p.IsLoad(node))
        {
            r.Limit[i] = departure;
            return Math.Min(departure - _p.Service[node], _p.Latest[node]);
        }

        if (_p.IsActivity(node))
        {
            limit = Math.Min(limit - (r.Departure[i] - r.Start[i]), _p.WindowEnd(node, r.Start[i]));
            if (_p.GroupOf[node] >= 0)
                limit = r.Start[i];
            else if (_p.LateCost[node] > 0 || _p.AnyLatenessMax)
                limit = Math.Min(limit, Math.Max(r.Start[i], _p.SoftLatest[node]));
        }
        else if (r.Departure[i] > r.Start[i])
        {
            limit = Math.Min(limit - _p.Service[node], _p.WindowEnd(node, r.Start[i]));
        }

        return r.Limit[i] = limit;
    }

    /// <summary>Earliest start of the shifted schedule at each position is handed to <paramref name="visit"/> with the trip's departure.</summary>
    public long Walk(RouteRecord r, Action<int, int, int>? visit = null)
    {
        var v = _p.Vehicles[r.Vehicle];
        long cost = 0;
        var time = r.StartDeparture;
        var inTrip = v.Home >= 0;
        var tripDeparture = time;
        for (var i = 0; i < r.Count; i++)
        {
            var node = r.Nodes[i];
            var start = time + r.TravelIn[i];
            var departure = start;
            if (_p.IsActivity(node))
            {
                start = _p.GroupOf[node] >= 0 ? r.Start[i] : _p.Open(node, start);
                if (!inTrip && start < _p.SoftEarliest[node] && _p.GroupOf[node] < 0)
                    start = Math.Max(start, Math.Min(_p.SoftEarliest[node], r.Limit[i]));
                if (start < _p.SoftEarliest[node])
                    cost += _p.EarlyCost[node] * (_p.SoftEarliest[node] - start);
                if (inTrip && start - tripDeparture > _p.SoftSinceDepot[node])
                    cost += _p.StaleCost[node] * (start - tripDeparture - _p.SoftSinceDepot[node]);
                departure = start + (r.Departure[i] - r.Start[i]);
            }
            else if (_p.IsLoad(node))
            {
                inTrip = true;
                start = Math.Max(Math.Max(start, r.Start[i]), _p.Earliest[node]);
                tripDeparture = departure = r.Limit[i];
            }
            else if (r.Departure[i] > r.Start[i])
            {
                start = _p.Open(node, start);
                departure = start + _p.Service[node];
            }

            visit?.Invoke(i, start, departure);
            time = departure;
        }

        return cost;
    }
}
