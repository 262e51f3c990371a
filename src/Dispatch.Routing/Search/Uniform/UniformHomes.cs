using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Search.Uniform;

/// <summary>What <see cref="RouteHomes"/> does, on linked stops: whole routes go to a vehicle without work of another kind or depot where that is cheaper.</summary>
internal sealed class UniformHomes
{
    private readonly FlatProblem _p;
    private readonly UniformPlan _plan;
    private readonly HomeFinder _finder;
    private readonly ulong[] _all;
    private readonly int[] _vehicles;
    private int _route;

    public UniformHomes(UniformPlan plan)
    {
        (_plan, _p) = (plan, plan.Problem);
        (_all, _vehicles) = (VehicleBits.All(_p.VehicleCount), new int[_p.VehicleCount]);
        _finder = new HomeFinder(_p, NextIdle, v => Drives(_route, v));
    }

    /// <summary>Looks at the routes that changed since <see cref="UniformPlan.Begin"/>.</summary>
    public void Improve()
    {
        if (_p.OneClass)
            return;
        var n = _plan.Touched.Length;
        _plan.Touched.CopyTo(_vehicles);
        for (var k = 0; k < n; k++)
        {
            _route = _vehicles[k];
            var start = _plan.StartOf(_route);
            if (_plan.Count(_route) > 0 && _finder.Cheaper(_route, _plan.Stops[start].After, _plan.Stops[start + 1].Before) is >= 0 and var to)
                _plan.MoveRoute(_route, to);
        }
    }

    /// <summary>The next vehicle without work that may be used.</summary>
    private int NextIdle(int from)
    {
        var v = _plan.NextIdle(from, _all);
        while (v >= 0 && _plan.Room[v] < 0)
            v = _plan.NextIdle(v + 1, _all);
        return v;
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
