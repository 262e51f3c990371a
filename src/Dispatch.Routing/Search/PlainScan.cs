using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Search;

/// <summary>
/// Cheapest place of a single plain activity in plain routes (windows, load and edges only): three table reads a place, windows and
/// set-ups only where the edges alone would win. Exact, in constant time a place.
/// </summary>
internal sealed class PlainScan(FlatProblem problem)
{
    private readonly FlatProblem _p = problem;

    /// <summary>Cost of the place found; valid when a place was found.</summary>
    public long Cost { get; private set; }

    /// <summary>Vehicle of the place found by <see cref="FindNear"/>.</summary>
    public int Vehicle { get; private set; }

    /// <summary>Position of the cheapest place whose cost, with <paramref name="extra"/>, is below <paramref name="limit"/>; −1 when there is none.</summary>
    public int Find(RouteRecord r, FlatVehicle v, int activity, long extra, long limit, double blink, Rng rng)
    {
        var best = -1;
        if (!LoadFits(r, v, activity))
            return best;
        var size = _p.Locations;
        var into = v.EdgeCostInto.AsSpan(_p.Location[activity] * size, size);
        var outOf = v.EdgeCost.AsSpan(_p.Location[activity] * size, size);
        var at = r.At.AsSpan(0, r.Count);
        var edgeIn = r.EdgeIn.AsSpan(0, r.Count + 1);
        var used = r.Activities > 0;
        var before = v.Start;
        for (var i = 0; i <= at.Length; i++)
        {
            var after = i < at.Length ? at[i] : v.End;
            var cost = extra;
            if (before >= 0)
                cost += into[before];
            if (after >= 0)
                cost += outOf[after];
            if (used)
                cost -= edgeIn[i];
            if (cost < limit && (blink <= 0 || !rng.Chance(blink)) && InTime(r, v, activity, i, before, after))
            {
                limit = Cost = cost;
                best = i;
            }

            before = after;
        }

        return best;
    }

    /// <summary>
    /// The cheapest place of a uniform problem right before or after one of the activity's neighbours, from their facts alone, or in a route without
    /// work. Returns its position, and the vehicle in <see cref="Vehicle"/>; −1 when none costs less than <paramref name="limit"/>.
    /// </summary>
    public int FindNear(PlanState state, Neighbourhood near, int activity, ulong[] compatible, long limit, double blink, Rng rng)
    {
        var best = -1;
        var facts = state.Facts.All;
        var tables = _p.Vehicles[0];
        var row = _p.Location[activity] * _p.Locations;
        ReadOnlySpan<int> costIn = tables.EdgeCostInto.AsSpan(row, _p.Locations), costOut = tables.EdgeCost.AsSpan(row, _p.Locations);
        ReadOnlySpan<int> timeIn = tables.DurationInto.AsSpan(row, _p.Locations), timeOut = tables.Duration.AsSpan(row, _p.Locations);
        var (earliest, latest, service) = (_p.Earliest[activity], _p.Latest[activity], _p.Service[activity]);
        var load = _p.Dims == 0 ? 0 : _p.FromDepot[activity];
        foreach (var other in near.Of(activity))
        {
            ref readonly var f = ref facts[other];
            if (f.Vehicle < 0 || f.Room < load)
                continue;
            var cost = (long)costIn[f.Before] + costOut[f.Here] - f.EdgeIn;
            if (cost < limit && InTime(f.LeaveBefore + timeIn[f.Before], timeOut[f.Here] + service, f.Late) && Allowed(f.Vehicle))
                (limit, best, Vehicle) = (cost, f.Position, f.Vehicle);
            cost = (long)costIn[f.Here] + costOut[f.After] - f.EdgeOut;
            if (cost < limit && InTime(f.Leave + timeIn[f.Here], timeOut[f.After] + service, f.LateAfter) && Allowed(f.Vehicle))
                (limit, best, Vehicle) = (cost, f.Position + 1, f.Vehicle);
        }

        Cost = limit;
        return FindIdle(state, activity, compatible, limit, blink, rng) ? 0 : best;

        bool InTime(int arrival, int onward, int late) => arrival <= latest && Math.Max(arrival, earliest) + onward <= late;

        bool Allowed(int vehicle) => (compatible[vehicle >> 6] & (1UL << (vehicle & 63))) != 0 && !(blink > 0 && rng.Chance(blink));
    }

    /// <summary>Whether a vehicle without work would be cheaper than the limit; it is then in <see cref="Vehicle"/>.</summary>
    private bool FindIdle(PlanState state, int activity, ulong[] compatible, long limit, double blink, Rng rng)
    {
        var found = false;
        for (var v = state.Facts.NextIdle(0, compatible); v >= 0; v = state.Facts.NextIdle(v + 1, compatible))
        {
            var vehicle = _p.Vehicles[v];
            var opening = vehicle.Source.FixedCost + vehicle.Source.TripCost;
            if (opening < limit && Find(state.Route(v), vehicle, activity, opening, limit, blink, rng) == 0)
            {
                (limit, Vehicle) = (Cost, v);
                found = true;
            }

            if (_p.OneClass)
                break;
        }

        Cost = limit;
        return found;
    }

    private bool LoadFits(RouteRecord r, FlatVehicle v, int activity)
    {
        for (var d = 0; d < _p.Dims; d++)
        {
            if (r.TripLoad[d] + _p.FromDepot[(activity * _p.Dims) + d] > v.Capacity[d])
                return false;
        }

        return true;
    }

    private bool InTime(RouteRecord r, FlatVehicle v, int activity, int i, int before, int after)
    {
        var here = _p.Location[activity];
        var row = here * _p.Locations;
        var time = i == 0 ? v.EarliestLeave : r.Departure[i - 1];
        if (before >= 0)
            time += v.DurationInto[row + before];
        var start = _p.Open(activity, time);
        if (start > TimeWindow.Forever)
            return false;
        time = start + _p.Service[activity] + (before != here ? _p.Setup[activity] : 0);
        if (after >= 0)
            time += v.Duration[row + after];
        if (i == r.Count)
            return time <= v.Source.Shift.Latest;
        var next = _p.Setup[r.Nodes[i]];
        if (next > 0)
            time += (here != after ? next : 0) - (before != after ? next : 0);
        return time <= r.Late[i];
    }
}
