using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Search.Uniform;

/// <summary>
/// Two routes change what follows one stop of each (2-opt*: Potvin and Rousseau, Journal of the Operational Research Society 46(12), 1995), among
/// granular neighbours. On long routes ruin and recreate can hardly do it, as it moves few stops at a time. A route may be split, or two joined.
/// </summary>
internal sealed class TailExchange
{
    private readonly FlatProblem _p;
    private readonly UniformPlan _plan;
    private readonly FlatVehicle _tables;
    private readonly Neighbourhood _neighbourhood;
    private readonly ulong[] _everybody;
    private long _limit;
    private int _one, _other;

    private TailExchange(UniformPlan plan, Neighbourhood neighbourhood)
    {
        (_plan, _p, _neighbourhood) = (plan, plan.Problem, neighbourhood);
        (_tables, _everybody) = (_p.Vehicles[0], VehicleBits.All(_p.VehicleCount));
    }

    /// <summary>Null where not everybody may serve every stop: a tail would have to be asked stop by stop.</summary>
    public static TailExchange? Of(UniformPlan plan, Neighbourhood neighbourhood) =>
        Array.TrueForAll(plan.Problem.CompatibleVehicles, some => some.Length == plan.Problem.VehicleCount)
            ? new TailExchange(plan, neighbourhood)
            : null;

    /// <summary>Makes the cheapest exchange that brings the activity beside a neighbour of another route, if it costs less than the limit.</summary>
    public bool Make(int activity, long limit)
    {
        (_limit, _one) = (limit, -1);
        var stops = _plan.Stops;
        ref readonly var own = ref stops[activity];
        foreach (ref readonly var near in _neighbourhood.Of(activity))
        {
            ref readonly var stop = ref stops[near.Activity];
            if (stop.Vehicle < 0 || stop.Vehicle == own.Vehicle || _plan.Room[stop.Vehicle] < 0 || !SameClass(own.Vehicle, stop.Vehicle))
                continue;
            if (near.To - own.EdgeOut - stop.EdgeIn < _limit)
                Try(activity, stop.Previous);
            if (near.From - own.EdgeIn - stop.EdgeOut < _limit)
                Try(near.Activity, own.Previous);
        }

        Split(activity, own);
        if (_one < 0)
            return false;
        _plan.ExchangeTails(_one, _other);
        return true;
    }

    /// <summary>What follows the activity goes to a vehicle without work.</summary>
    private void Split(int activity, in Stop own)
    {
        if (own.Next >= _p.ActivityCount)
            return;
        var v = _plan.NextIdle(0, _everybody);
        while (v >= 0 && (_plan.Room[v] < 0 || !SameClass(own.Vehicle, v)))
            v = _plan.NextIdle(v + 1, _everybody);
        if (v >= 0)
            Try(activity, _plan.StartOf(v));
    }

    private void Try(int one, int other)
    {
        ref readonly var first = ref _plan.Stops[one];
        ref readonly var second = ref _plan.Stops[other];
        var cost = CostOf(one, other);
        if (cost < _limit && InTime(one, other) && Fits(first, second))
            (_limit, _one, _other) = (cost, one, other);
    }

    private long CostOf(int one, int other)
    {
        ref readonly var first = ref _plan.Stops[one];
        ref readonly var second = ref _plan.Stops[other];
        return WayOut(one, first, second) + WayOut(other, second, first) - first.EdgeOut
            - (_plan.Count(second.Vehicle) > 0 ? second.EdgeOut : -_plan.Opening(second.Vehicle));
    }

    /// <summary>Cost of the way out of a stop when it is followed by what follows another; what is saved where its route is left without work.</summary>
    private long WayOut(int node, in Stop stop, in Stop other) => node >= _p.ActivityCount && other.Next >= _p.ActivityCount
        ? -_plan.Opening(stop.Vehicle)
        : _tables.EdgeCost[(stop.Here * _p.Locations) + other.After];

    private bool InTime(int one, int other)
    {
        ref readonly var first = ref _plan.Stops[one];
        ref readonly var second = ref _plan.Stops[other];
        var across = _tables.Duration[(first.Here * _p.Locations) + second.After];
        var back = _tables.Duration[(second.Here * _p.Locations) + first.After];
        return first.Leave + across <= second.LateAfter && second.Leave + back <= first.LateAfter
            && _plan.Spans?.Holds(first.Vehicle, one, across, second.Next) != false
            && _plan.Spans?.Holds(second.Vehicle, other, back, first.Next) != false;
    }

    /// <summary>Whether the loads of both routes would hold.</summary>
    private bool Fits(in Stop first, in Stop second)
    {
        if (_p.Dims == 0)
            return true;
        var more = LoadBehind(second) - LoadBehind(first);
        return more <= _plan.Room[first.Vehicle] && -more <= _plan.Room[second.Vehicle];
    }

    private bool SameClass(int vehicle, int other) => _p.Vehicles[vehicle].Class == _p.Vehicles[other].Class;

    private int LoadBehind(in Stop stop)
    {
        var load = 0;
        for (var node = stop.Next; node < _p.ActivityCount; node = _plan.Stops[node].Next)
            load += _plan.Stops[node].Load;
        return load;
    }
}
