using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Search;

/// <summary>
/// Whether an activity may be put into a gap of a route, in constant time and exactly: windows of all stops and depots behind, load, release, and
/// working time. A release later than a trip's present start delays the whole trip; one that leaves a trip may let it start earlier.
/// </summary>
internal sealed class TripJudge(PlanState state)
{
    private readonly FlatProblem _p = state.Problem;
    private readonly TripTable _trips = state.Trips;
    private readonly bool _anySource = Array.Exists(state.Problem.SourceDepot, d => d >= 0);
    private int _row, _load, _release, _source;
    private TimeSegment _stop;

    /// <summary>The activity that the questions are about.</summary>
    public int Activity { get; private set; }

    /// <summary>Sets <see cref="Activity"/>.</summary>
    public void About(int activity)
    {
        Activity = activity;
        _row = _p.Location[activity] * _p.Locations;
        _load = _p.Dims == 0 ? 0 : _p.FromDepot[activity];
        _release = _p.Release[activity];
        _source = _p.SourceDepot[activity];
        _stop = _p.Stop(activity);
    }

    /// <summary>As one more stop of the trip that is there.</summary>
    public bool Joins(RouteRecord r, int position)
    {
        var v = _p.Vehicles[r.Vehicle];
        ref readonly var gap = ref r.Gaps[position];
        ref readonly var trip = ref r.Heads[gap.Trip];
        if ((_source >= 0 && _source != trip.Depot) || (_p.Dims > 0 && trip.Load + _load > v.Capacity[0]) || (trip.Stops == 0 && r.Activities > 0))
            return false;
        var leave = gap.Leave;
        var later = trip.Depot >= 0 && _release > trip.Start;
        if (later && !Leave(trip, gap, _release, out leave))
            return false;
        var into = v.DurationInto[_row + gap.Before];
        var outOf = v.Duration[_row + gap.After];
        if (leave + into > _stop.Latest || _stop.End(leave + into) + outOf > gap.Late)
            return false;
        if (!v.TimeMatters)
            return true;
        var before = later ? Before(trip, gap, _release) : gap.Prefix;
        return before.Then(into, _stop).Then(outOf, gap.Suffix).Duration <= v.Source.MaxWork;
    }

    /// <summary>
    /// As one more stop of the trip that is there, whatever the trips before and behind it need; the trip that results, from its loading to its return.
    /// False when nobody could drive it.
    /// </summary>
    public bool JoinsAlone(RouteRecord r, int position, out TimeSegment changed)
    {
        var v = _p.Vehicles[r.Vehicle];
        ref readonly var gap = ref r.Gaps[position];
        ref readonly var trip = ref r.Heads[gap.Trip];
        changed = _p.Loading(trip.Depot, Math.Max(trip.Release, _release));
        if ((_source >= 0 && _source != trip.Depot) || (_p.Dims > 0 && trip.Load + _load > v.Capacity[0]) || changed.Earliest > changed.Latest || !changed.Reaches(0, gap.Head))
            return false;
        changed = changed.Then(0, gap.Head);
        var into = v.DurationInto[_row + gap.Before];
        if (!changed.Reaches(into, _stop))
            return false;
        changed = changed.Then(into, _stop);
        var outOf = v.Duration[_row + gap.After];
        if (!changed.Reaches(outOf, gap.Tail))
            return false;
        changed = changed.Then(outOf, gap.Tail);
        return true;
    }

    /// <summary>As the first stop of a new trip from the depot, on which the old trip's stops behind the gap follow.</summary>
    public bool OpensTrip(RouteRecord r, int position, int depot)
    {
        var v = _p.Vehicles[r.Vehicle];
        ref readonly var gap = ref r.Gaps[position];
        ref readonly var trip = ref r.Heads[gap.Trip];
        var tailLoad = trip.Load - gap.HeadLoad;
        if ((_source >= 0 && _source != depot) || position == trip.End - trip.Stops || !Splits(r, v, trip, position, depot) || (_p.Dims > 0 && tailLoad + _load > v.Capacity[0]))
            return false;
        var early = trip.Depot >= 0 && gap.HeadRelease < trip.Release;
        var leave = gap.Leave;
        if (early && !Leave(trip, gap, gap.HeadRelease, out leave))
            return false;
        var loading = _p.Loading(depot, Math.Max(_release, gap.TailRelease));
        var at = _p.Location[_p.FirstLoad + depot];
        var toDepot = v.Duration[(gap.Before * _p.Locations) + at];
        var into = v.DurationInto[_row + at];
        var outOf = v.Duration[_row + gap.After];
        if (!Passes(loading, leave + toDepot, out var time) || !Passes(_stop, time + into, out time) || time + outOf > gap.Late)
            return false;
        if (!v.TimeMatters)
            return true;
        var before = early ? Before(trip, gap, gap.HeadRelease) : gap.Prefix;
        return before.Then(toDepot, loading).Then(into, _stop).Then(outOf, gap.Suffix).Duration <= v.Source.MaxWork;
    }

    /// <summary>As the last stop of the old trip, whose stops behind the gap then ride on a new trip from the depot.</summary>
    public bool ClosesTrip(RouteRecord r, int position, int depot)
    {
        var v = _p.Vehicles[r.Vehicle];
        ref readonly var gap = ref r.Gaps[position];
        ref readonly var trip = ref r.Heads[gap.Trip];
        if ((_source >= 0 && _source != trip.Depot) || position == trip.End || !Splits(r, v, trip, position, depot) || (_p.Dims > 0 && gap.HeadLoad + _load > v.Capacity[0]))
            return false;
        var release = Math.Max(gap.HeadRelease, _release);
        if (!Leave(trip, gap, release, out var leave))
            return false;
        var loading = _p.Loading(depot, gap.TailRelease);
        var at = _p.Location[_p.FirstLoad + depot];
        var into = v.DurationInto[_row + gap.Before];
        var toDepot = v.Duration[_row + at];
        var outOf = v.Duration[(at * _p.Locations) + gap.After];
        if (!Passes(_stop, leave + into, out var time) || !Passes(loading, time + toDepot, out time) || time + outOf > gap.Late)
            return false;
        return !v.TimeMatters
            || Before(trip, gap, release).Then(into, _stop).Then(toDepot, loading).Then(outOf, gap.Suffix).Duration <= v.Source.MaxWork;
    }

    /// <summary>One more trip is allowed, and the stops behind the gap may come from the depot.</summary>
    private bool Splits(RouteRecord r, FlatVehicle v, in TripHead trip, int position, int depot) =>
        r.CountedTrips < v.Source.MaxTrips && (position == trip.End || depot == trip.Depot || !_anySource) && trip.Stops > 0;

    /// <summary>When the side before the gap is left if the trip's goods are ready at the given time; false when somebody before comes too late.</summary>
    private bool Leave(in TripHead trip, in TripGap gap, int release, out int leave)
    {
        leave = gap.Leave;
        if (trip.Depot < 0)
            return true;
        var loading = _p.Loading(trip.Depot, release);
        if (!Passes(loading, trip.Arrive, out leave) || leave > gap.Head.Latest)
            return false;
        leave = gap.Head.End(leave);
        return true;
    }

    /// <summary>The route before the gap if the trip's goods are ready at the given time.</summary>
    private TimeSegment Before(in TripHead trip, in TripGap gap, int release) =>
        trip.Depot < 0 ? gap.Prefix : trip.Before.Then(0, _p.Loading(trip.Depot, release)).Then(0, gap.Head);

    private static bool Passes(TimeSegment segment, int arrival, out int leave)
    {
        leave = segment.End(arrival);
        return arrival <= segment.Latest && segment.Earliest <= segment.Latest;
    }
}
