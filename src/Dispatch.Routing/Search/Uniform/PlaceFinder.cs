using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Search.Uniform;

/// <summary>
/// Cheapest place of an activity beside one of its neighbours or in a route without work; farther away when there is none. Each place is judged
/// exactly from one stop, unless the triangle inequality says that it can not win. Blinks (Christiaens and Vanden Berghe 2020) skip a place by chance.
/// </summary>
internal sealed class PlaceFinder(UniformPlan plan, Neighbourhood neighbourhood)
{
    private const int SmallPlan = 1000;
    private readonly FlatProblem _p = plan.Problem;
    private readonly UniformPlan _plan = plan;
    private readonly FlatVehicle _tables = plan.Problem.Vehicles[0];
    private readonly Neighbour[] _one = new Neighbour[1];
    private readonly int[] _classTried = new int[plan.Problem.VehicleCount + 1];
    private int _search;
    private long _limit;

    /// <summary>The stop behind which the activity is to be put.</summary>
    public int Previous { get; private set; }

    /// <summary>Searches the cheapest place below <paramref name="limit"/>; false when there is none.</summary>
    public bool Find(int activity, long limit, double blink, Rng rng)
    {
        Previous = -1;
        _limit = limit;
        Beside(neighbourhood.Of(activity), activity, blink, rng);
        Idle(activity, blink, rng);
        if (Previous < 0)
            Farther(activity, rng);
        return Previous >= 0;
    }

    private void Beside(ReadOnlySpan<Neighbour> others, int activity, double blink, Rng rng)
    {
        var stops = _plan.Stops;
        var room = _plan.Room;
        var spans = _plan.Spans;
        ref readonly var own = ref stops[activity];
        var compatible = _p.CompatibleBits[_p.RoleOf[activity]];
        var (row, size) = (own.Here * _p.Locations, _p.Locations);
        ReadOnlySpan<int> costIn = _tables.EdgeCostInto.AsSpan(row, size), costOut = _tables.EdgeCost.AsSpan(row, size);
        ReadOnlySpan<int> timeIn = _tables.DurationInto.AsSpan(row, size), timeOut = _tables.Duration.AsSpan(row, size);
        var (earliest, latest, service, load) = (own.Earliest, own.Latest, own.Service, own.Load);
        var (limit, best) = (_limit, Previous);
        foreach (ref readonly var other in others)
        {
            ref readonly var stop = ref stops[other.Activity];
            if (stop.Vehicle < 0 || room[stop.Vehicle] < load)
                continue;
            if (2L * (other.To - stop.EdgeIn) < limit)
            {
                var cost = (long)costIn[stop.Before] + other.To - stop.EdgeIn;
                if (cost < limit && InTime(stop.LeaveBefore + timeIn[stop.Before], timeOut[stop.Here], stop.Late) && Lasts(stop.Vehicle, stop.Previous, timeIn[stop.Before], timeOut[stop.Here], other.Activity) && Allowed(stop.Vehicle))
                    (limit, best) = (cost, stop.Previous);
            }

            if (2L * (other.From - stop.EdgeOut) < limit)
            {
                var cost = (long)other.From + costOut[stop.After] - stop.EdgeOut;
                if (cost < limit && InTime(stop.Leave + timeIn[stop.Here], timeOut[stop.After], stop.LateAfter) && Lasts(stop.Vehicle, other.Activity, timeIn[stop.Here], timeOut[stop.After], stop.Next) && Allowed(stop.Vehicle))
                    (limit, best) = (cost, other.Activity);
            }
        }

        (_limit, Previous) = (limit, best);

        bool InTime(int arrival, int onward, int late) => arrival <= latest && Math.Max(arrival, earliest) + service + onward <= late;

        bool Lasts(int vehicle, int before, int into, int onward, int after) => spans?.Holds(vehicle, before, into, activity, onward, after) != false;

        bool Allowed(int vehicle) => VehicleBits.Has(compatible, vehicle) && !(blink > 0 && rng.Chance(blink));
    }

    /// <summary>
    /// Beside every stop of a small plan. In a large one, where that would cost more than all the rest, beside the stops of the routes that this step
    /// has changed, and so rarely beside every stop that it costs no more than a small plan's.
    /// </summary>
    private void Farther(int activity, Rng rng)
    {
        if (_p.ActivityCount <= SmallPlan || rng.Chance(SmallPlan / 100.0 / _p.ActivityCount))
        {
            Anywhere(activity, rng);
            return;
        }

        foreach (var v in _plan.Touched)
        {
            for (var other = _plan.Stops[_plan.StartOf(v)].Next; other < _p.ActivityCount; other = _plan.Stops[other].Next)
            {
                _one[0] = neighbourhood.Between(activity, other);
                Beside(_one, activity, 0, rng);
            }
        }
    }

    /// <summary>Beside every stop that is served.</summary>
    private void Anywhere(int activity, Rng rng)
    {
        for (var other = 0; other < _p.ActivityCount; other++)
        {
            _one[0] = neighbourhood.Between(activity, other);
            Beside(_one, activity, 0, rng);
        }
    }

    private void Idle(int activity, double blink, Rng rng)
    {
        var stops = _plan.Stops;
        ref readonly var own = ref stops[activity];
        var compatible = _p.CompatibleBits[_p.RoleOf[activity]];
        _search++;
        for (var v = _plan.NextIdle(0, compatible); v >= 0; v = _plan.NextIdle(v + 1, compatible))
        {
            ref var tried = ref _classTried[_p.Vehicles[v].Class];
            if (tried == _search || _plan.Room[v] < 0)
                continue;
            tried = _search;
            var start = _plan.StartOf(v);
            ref readonly var from = ref stops[start];
            ref readonly var to = ref stops[start + 1];
            var (into, onward) = (_tables.Duration[(from.Here * _p.Locations) + own.Here], _tables.Duration[(own.Here * _p.Locations) + to.Here]);
            var cost = _plan.Opening(v) + _tables.EdgeCost[(from.Here * _p.Locations) + own.Here] + _tables.EdgeCost[(own.Here * _p.Locations) + to.Here];
            var begin = Math.Max(from.Leave + into, own.Earliest);
            if (_plan.Room[v] >= own.Load && cost < _limit && begin <= own.Latest && begin + own.Service + onward <= to.Late
                && _plan.Spans?.Holds(v, start, into, activity, onward, start + 1) != false && !(blink > 0 && rng.Chance(blink)))
                (_limit, Previous) = (cost, start);
        }
    }
}
