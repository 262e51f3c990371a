using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Search;

/// <summary>Whole routes of one trip go to a vehicle without work of another kind or depot where that is cheaper (<see cref="HomeFinder"/>).</summary>
internal sealed class RouteHomes
{
    private readonly PlanState _state;
    private readonly FlatProblem _p;
    private readonly bool _active;
    private readonly HomeFinder _finder;
    private readonly List<int> _vehicles = [];
    private RouteRecord? _route;

    public RouteHomes(PlanState state)
    {
        (_state, _p) = (state, state.Problem);
        _active = _p.Tripwise && !_p.OneClass;
        var all = VehicleBits.All(_p.VehicleCount);
        _finder = new HomeFinder(_p, from => state.Trips.NextIdle(from, all), v => Allowed(_route!, v));
    }

    /// <summary>Looks at the routes that changed since <see cref="PlanState.Begin"/>.</summary>
    public void Improve()
    {
        if (!_active)
            return;
        _vehicles.Clear();
        _vehicles.AddRange(_state.Touched);
        foreach (var vehicle in _vehicles)
        {
            var r = _route = _state.Route(vehicle);
            if (r.Activities > 0 && r.TripSlots == 1 && _finder.Cheaper(vehicle, r.At[0], r.At[r.Count - 1]) is >= 0 and var to)
                Move(r, to);
        }
    }

    private void Move(RouteRecord r, int to)
    {
        _state.BeginTrial();
        _state.Stage(r.Vehicle, []);
        _state.Stage(to, r.Nodes.AsSpan(0, r.Count));
        if (_state.RunTrial() is < 0)
            _state.CommitTrial();
    }

    private bool Allowed(RouteRecord r, int vehicle)
    {
        for (var i = 0; i < r.Count; i++)
        {
            if (!VehicleBits.Has(_p.CompatibleBits[_p.RoleOf[r.Nodes[i]]], vehicle))
                return false;
        }

        return true;
    }
}
