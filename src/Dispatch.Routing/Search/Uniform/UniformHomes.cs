using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Search.Uniform;

/// <summary>What <see cref="RouteHomes"/> does, on linked stops: whole routes go to a vehicle without work of another kind or depot where that is cheaper.</summary>
internal sealed class UniformHomes(UniformPlan plan)
{
    private readonly FlatProblem _p = plan.Problem;
    private readonly UniformPlan _plan = plan;
    private readonly ulong[] _all = VehicleBits.All(plan.Problem.VehicleCount);
    private readonly int[] _classTried = new int[plan.Problem.VehicleCount + 1];
    private readonly int[] _vehicles = new int[plan.Problem.VehicleCount];
    private int _search;

    /// <summary>Looks at the routes that changed since <see cref="UniformPlan.Begin"/>.</summary>
    public void Improve()
    {
        if (_p.OneClass)
            return;
        var n = _plan.Touched.Length;
        _plan.Touched.CopyTo(_vehicles);
        for (var k = 0; k < n; k++)
        {
            if (_plan.Count(_vehicles[k]) > 0 && Cheaper(_vehicles[k]) is >= 0 and var to)
                _plan.MoveRoute(_vehicles[k], to);
        }
    }

    /// <summary>The vehicle without work that would drive the route for least, cheaper than the present one; −1 = none.</summary>
    private int Cheaper(int vehicle)
    {
        var (best, to) = (EndsCost(vehicle, vehicle), -1);
        _classTried[_p.Vehicles[vehicle].Class] = ++_search;
        for (var v = _plan.NextIdle(0, _all); v >= 0; v = _plan.NextIdle(v + 1, _all))
        {
            var kind = _p.Vehicles[v].Class;
            if (_classTried[kind] == _search || _plan.Room[v] < 0)
                continue;
            _classTried[kind] = _search;
            var cost = EndsCost(vehicle, v);
            if (cost < best && Drives(vehicle, v))
                (best, to) = (cost, v);
        }

        return to;
    }

    /// <summary>What the route costs besides the ways between its stops, if another vehicle drove it.</summary>
    private long EndsCost(int route, int vehicle)
    {
        var stops = _plan.Stops;
        var start = _plan.StartOf(route);
        var v = _p.Vehicles[vehicle];
        return _plan.Opening(vehicle) + v.EdgeCost[(v.Start * _p.Locations) + stops[start].After] + v.EdgeCost[(stops[start + 1].Before * _p.Locations) + v.End];
    }

    /// <summary>Whether a vehicle without work could drive the route: allowed, room, windows and working time.</summary>
    private bool Drives(int route, int vehicle)
    {
        var stops = _plan.Stops;
        var v = _p.Vehicles[vehicle];
        var start = _plan.StartOf(vehicle);
        var (time, from, load) = (stops[start].Leave, v.Start, 0);
        var span = _plan.Spans?.Own(start) ?? default;
        for (var node = stops[_plan.StartOf(route)].Next; node < _p.ActivityCount; node = stops[node].Next)
        {
            ref readonly var stop = ref stops[node];
            var travel = v.Duration[(from * _p.Locations) + stop.Here];
            time = Math.Max(time + travel, stop.Earliest);
            load += stop.Load;
            if (time > stop.Latest || !VehicleBits.Has(_p.CompatibleBits[_p.RoleOf[node]], vehicle))
                return false;
            (time, from) = (time + stop.Service, stop.Here);
            if (_plan.Spans is { } spans)
                span = span.Then(travel, spans.Own(node));
        }

        var home = v.Duration[(from * _p.Locations) + v.End];
        return load <= _plan.Room[vehicle] && time + home <= stops[start + 1].Late
            && (_plan.Spans is not { } all || span.Then(home, all.Own(start + 1)).Duration <= v.Source.MaxWork);
    }
}
