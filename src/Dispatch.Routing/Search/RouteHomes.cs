using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Search;

/// <summary>
/// Whole routes of one trip go to a vehicle without work of another kind or depot where that is cheaper: stop by stop no search would move them, as
/// the first stop alone pays for both ways.
/// </summary>
internal sealed class RouteHomes(PlanState state)
{
    private readonly PlanState _state = state;
    private readonly FlatProblem _p = state.Problem;
    private readonly bool _active = state.Problem.Tripwise && !state.Problem.OneClass;
    private readonly ulong[] _all = VehicleBits.All(state.Problem.VehicleCount);
    private readonly int[] _classTried = new int[state.Problem.VehicleCount + 1];
    private readonly List<int> _vehicles = [];
    private int _search;

    /// <summary>Looks at the routes that changed since <see cref="PlanState.Begin"/>.</summary>
    public void Improve()
    {
        if (!_active)
            return;
        _vehicles.Clear();
        _vehicles.AddRange(_state.Touched);
        foreach (var vehicle in _vehicles)
        {
            var r = _state.Route(vehicle);
            if (r.Activities > 0 && r.TripSlots == 1)
                Move(r);
        }
    }

    private void Move(RouteRecord r)
    {
        var (best, to) = (EndsCost(r, r.Vehicle), -1);
        _search++;
        for (var v = _state.Trips.NextIdle(0, _all); v >= 0; v = _state.Trips.NextIdle(v + 1, _all))
        {
            var kind = _p.Vehicles[v].Class;
            if (_classTried[kind] == _search || kind == _p.Vehicles[r.Vehicle].Class)
                continue;
            _classTried[kind] = _search;
            var cost = EndsCost(r, v);
            if (cost < best && Allowed(r, v))
                (best, to) = (cost, v);
        }

        if (to < 0)
            return;
        _state.BeginTrial();
        _state.Stage(r.Vehicle, []);
        _state.Stage(to, r.Nodes.AsSpan(0, r.Count));
        if (_state.RunTrial() is < 0)
            _state.CommitTrial();
    }

    /// <summary>What the route costs besides the ways between its stops, if the vehicle drove it.</summary>
    private long EndsCost(RouteRecord r, int vehicle)
    {
        var v = _p.Vehicles[vehicle];
        return v.Source.FixedCost + v.Source.TripCost + v.EdgeCost[(v.Start * _p.Locations) + r.At[0]] + v.EdgeCost[(r.At[r.Count - 1] * _p.Locations) + v.End];
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
