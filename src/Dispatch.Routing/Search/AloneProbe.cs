using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Search;

/// <summary>Whether a vehicle with nothing else to do could fill a role, and if not which rule blocks with what numbers.</summary>
internal sealed class AloneProbe(FlatProblem problem)
{
    private readonly FlatProblem _p = problem;
    private readonly RouteClock _clock = new(problem);
    private readonly LinkClock _links = new(problem);
    private readonly RouteRecord _record = new();

    /// <summary>Null when the vehicle could; otherwise the blocking rule's code and numbers.</summary>
    public (string Code, long Value, long Limit)? Block(int role, int vehicle)
    {
        _links.Begin();
        foreach (var a in _p.RoleActivities[role])
            _links.Introduce(a, vehicle);
        var fits = Fits(role, vehicle, breaksFirst: false) || Fits(role, vehicle, breaksFirst: true);
        foreach (var a in _p.RoleActivities[role])
            _links.VehicleOf[a] = -1;
        return fits ? null : Diagnose(role, vehicle);
    }

    private bool Fits(int role, int vehicle, bool breaksFirst)
    {
        var v = _p.Vehicles[vehicle];
        var activities = _p.RoleActivities[role];
        var source = _p.SourceDepot[activities[0]];
        _record.Vehicle = vehicle;
        _record.Count = 0;
        _record.Reserve(activities.Length + v.Breaks.Length + 1);
        if (breaksFirst)
            Append(v.Breaks);
        if (source >= 0 && source != v.Home)
            Append([_p.FirstLoad + source]);
        Append(activities);
        if (!breaksFirst)
            Append(v.Breaks);
        return _clock.Forward(_record, _links) && _clock.Price(_record) >= 0;
    }

    private void Append(ReadOnlySpan<int> nodes)
    {
        foreach (var node in nodes)
            _record.Nodes[_record.Count++] = node;
    }

    /// <summary>Follows the role's activities by hand to see what comes first: too late for a window, too old, or past the shift.</summary>
    private (string Code, long Value, long Limit) Diagnose(int role, int vehicle)
    {
        var v = _p.Vehicles[vehicle];
        var first = _p.RoleActivities[role][0];
        var depot = _p.SourceDepot[first];
        var at = v.Start;
        long time = v.EarliestLeave;
        if (depot >= 0)
        {
            var load = _p.FirstLoad + depot;
            if (depot != v.Home)
                time = v.Source.Shift.Earliest + Leg(v, ref at, _p.Location[load], v.Source.Shift.Earliest);
            time = Math.Max(Math.Max(v.Source.Shift.Earliest, time), Math.Max(_p.Earliest[load], _p.Release[first])) + _p.Service[load];
        }

        var departure = time;
        foreach (var a in _p.RoleActivities[role])
        {
            var before = at;
            time += Leg(v, ref at, _p.Location[a], time);
            if (time > _p.Latest[a])
                return (UnservedCodes.TimeWindow, time, _p.Latest[a]);
            var start = _p.Open(a, (int)time);
            var fresh = _p.MaxSinceDepot[a];
            if (depot >= 0 && fresh < int.MaxValue && time - departure > fresh)
                return (UnservedCodes.Freshness, time - departure, fresh);
            time = (long)start + _p.Service[a] + (before != at ? _p.Setup[a] : 0);
        }

        if (v.End >= 0)
            time += Leg(v, ref at, v.End, time);
        if (v.Limited && time <= v.Source.Shift.Latest)
            return (UnservedCodes.RouteLimit, time - departure, v.Source.MaxTravelTime);
        return v.Source.MaxWork < TimeWindow.Forever && time <= v.Source.Shift.Latest
            ? (UnservedCodes.Shift, time - departure, v.Source.MaxWork)
            : (UnservedCodes.Shift, time, v.Source.Shift.Latest);
    }

    private static int Leg(FlatVehicle v, ref int at, int to, long time)
    {
        var travel = at < 0 ? 0 : v.Travel(at, to, (int)Math.Min(time, TimeWindow.Forever));
        at = to;
        return travel;
    }
}
