using Dispatch.Core.Geo;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.OrTools.Exact;

/// <summary>Lays out a vehicle's nodes, ways, trips and breaks. What can be told beforehand to be impossible gets no variable.</summary>
internal sealed class RouteModelBuilder
{
    private readonly ExactModel _model;
    private readonly Vehicle _vehicle;
    private readonly int _index;
    private readonly int _last;
    private readonly List<RouteNode> _nodes = [];
    private readonly List<TripModel> _trips = [];
    private readonly WayFilter _ways;

    public RouteModelBuilder(ExactModel model, int index)
    {
        _model = model;
        _index = index;
        _vehicle = model.Problem.Vehicles[index];
        _last = Math.Max(_vehicle.Shift.Earliest, Math.Min(_vehicle.Shift.Latest, model.Day));
        _ways = new WayFilter(model, _vehicle);
    }

    public RouteModel Build()
    {
        var used = _model.Cp.AddBool();
        _nodes.Add(new RouteNode(-1, -1, 0, used));
        for (var a = 0; a < _model.Visits.Count; a++)
        {
            if (_model.Roles[_model.Visits[a].Role].Fills[_index] is { } fills)
                _nodes.Add(new RouteNode(a, -1, 0, fills));
        }

        AddTrips();
        AddCarries();
        return new RouteModel
        {
            Index = _index,
            Vehicle = _vehicle,
            Used = used,
            End = AddClock(),
            Nodes = _nodes,
            Trips = _trips,
            Arcs = [.. Arcs()],
            Breaks = [.. _vehicle.Breaks.Select(Break)],
        };
    }

    private int AddClock() => _model.Cp.AddInt(_vehicle.Shift.Earliest, _last);

    private void AddTrips()
    {
        var home = _vehicle.HomeDepot;
        var start = AddClock();
        _trips.Add(Trip(0, start, home is null ? start : AddClock(), home is { } depot ? new() { [depot] = _nodes[0].Literal } : []));
        for (var k = 1; k <= Loads(); k++)
        {
            var at = new Dictionary<int, int>();
            foreach (var reload in _vehicle.ReloadDepots)
            {
                at[reload] = _model.Cp.AddBool();
                _nodes.Add(new RouteNode(-1, reload, k, at[reload]));
            }

            _trips.Add(Trip(k, AddClock(), AddClock(), at));
        }
    }

    private TripModel Trip(int number, int loading, int departure, Dictionary<int, int> at) => new()
    {
        Number = number,
        Loading = loading,
        Departure = departure,
        Leave = _vehicle.Breaks.IsEmpty ? departure : AddClock(),
        LoadedAt = at,
    };

    /// <summary>Most loads worth a thought: none where nothing comes from, goes to or counts from a depot.</summary>
    private int Loads()
    {
        var stops = _nodes.Count(n => n.IsActivity && NeedsDepot(_model.Visits[n.Activity].Activity));
        return _vehicle.ReloadDepots.IsEmpty || stops == 0 ? 0 : Math.Min(_vehicle.MaxTrips, _nodes.Count(n => n.IsActivity));
    }

    private static bool NeedsDepot(Activity activity) =>
        activity.SourceDepot is not null || activity.Delivery.Any(q => q > 0) || activity.Pickup.Any(q => q > 0) || activity.Release > 0
        || activity.MaxSinceDepot is not null || (activity.SoftSinceDepot is not null && activity.StaleCost > 0);

    private void AddCarries()
    {
        foreach (var node in _nodes.Where(n => n.IsActivity))
        {
            var source = _model.Visits[node.Activity].Activity.SourceDepot;
            foreach (var trip in _trips.Where(t => source is not { } depot || t.LoadedAt.ContainsKey(depot)))
                trip.Carries[node.Activity] = _trips.Count == 1 ? node.Literal : _model.Cp.AddBool();
        }
    }

    private IEnumerable<RouteArc> Arcs()
    {
        for (var i = 0; i < _nodes.Count; i++)
        {
            for (var j = 0; j < _nodes.Count; j++)
            {
                if (i == j || !MayRide(_nodes[i], _nodes[j]) || !_ways.MayFollow(_nodes[i], _nodes[j]))
                    continue;
                var (from, to) = (Place(_nodes[i], _vehicle.StartLocation), Place(_nodes[j], _vehicle.EndLocation));
                var (duration, distance) = Way(from, to);
                if (duration < TravelMatrix.Unreachable && distance < TravelMatrix.Unreachable && _ways.InTime(_nodes[i], _nodes[j], duration))
                    yield return new RouteArc(i, j, _model.Cp.AddBool(), duration, distance, from, to);
            }
        }
    }

    private bool MayRide(RouteNode from, RouteNode to)
    {
        if (to.IsActivity && !from.IsActivity)
            return _trips[from.Trip].Carries.ContainsKey(to.Activity);
        return !to.IsLoad || !from.IsActivity || _trips[to.Trip - 1].Carries.ContainsKey(from.Activity);
    }

    private int? Place(RouteNode node, int? end) =>
        node.IsActivity ? _model.Visits[node.Activity].Activity.Location : node.IsLoad ? _model.Problem.Depots[node.Depot].Location : end;

    private (int Duration, int Distance) Way(int? from, int? to)
    {
        if (from is not { } a || to is not { } b)
            return (0, 0);
        var bands = _model.Problem.Profiles[_vehicle.Profile].Bands;
        return (bands.Min(band => band.Matrix.Duration(a, b)), bands[0].Matrix.Distance(a, b));
    }

    private BreakModel Break(Break rest)
    {
        var after = new Dictionary<int, int>();
        var start = _model.Cp.AddInstant(rest.Windows, _last);
        for (var i = 0; i < _nodes.Count; i++)
        {
            if (start is not null && !_ways.GoesOn(_nodes[i]))
                after[i] = _model.Cp.AddBool();
        }

        return new BreakModel(rest, start, _model.Cp.AddBool(), after);
    }
}
