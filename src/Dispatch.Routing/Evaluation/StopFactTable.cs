using System.Numerics;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Evaluation;

/// <summary>The <see cref="StopFacts"/> of all activities and the vehicles without work, of a uniform problem; nothing for others.</summary>
internal sealed class StopFactTable
{
    private readonly FlatProblem _p;
    private readonly StopFacts[] _facts;
    private readonly ulong[] _idle;

    public StopFactTable(FlatProblem problem)
    {
        _p = problem;
        _facts = new StopFacts[problem.Uniform ? problem.ActivityCount : 0];
        _idle = new ulong[problem.Uniform ? (problem.VehicleCount + 63) / 64 : 0];
        Trips = new TripTable(problem);
        Clear();
    }

    /// <summary>Facts of routes with trips, where the problem is <see cref="FlatProblem.Tripwise"/>.</summary>
    public TripTable Trips { get; }

    /// <summary>One entry per activity.</summary>
    public ReadOnlySpan<StopFacts> All => _facts;

    /// <summary>Nobody is served.</summary>
    public void Clear()
    {
        Trips.Clear();
        for (var a = 0; a < _facts.Length; a++)
            _facts[a].Vehicle = -1;
    }

    /// <summary>The activity is not served any more.</summary>
    public void Forget(int activity)
    {
        Trips.Forget(activity);
        if (_facts.Length > 0)
            _facts[activity].Vehicle = -1;
    }

    /// <summary>The next vehicle without work at or after the given one, among those whose bits are set; −1 when there is none.</summary>
    public int NextIdle(int from, ulong[] among)
    {
        for (var w = from >> 6; w < _idle.Length; w++)
        {
            var bits = _idle[w] & among[w];
            if (w == from >> 6)
                bits &= ulong.MaxValue << (from & 63);
            if (bits != 0)
                return (w << 6) + BitOperations.TrailingZeroCount(bits);
        }

        return -1;
    }

    /// <summary>Takes a route that became part of the plan.</summary>
    public void Note(RouteRecord r)
    {
        Trips.Note(r);
        if (_facts.Length == 0)
            return;
        var bit = 1UL << (r.Vehicle & 63);
        _idle[r.Vehicle >> 6] = r.Activities == 0 ? _idle[r.Vehicle >> 6] | bit : _idle[r.Vehicle >> 6] & ~bit;
        var v = _p.Vehicles[r.Vehicle];
        var room = _p.Dims == 0 ? int.MaxValue : v.Capacity[0] - r.TripLoad[0];
        var (before, leave) = (v.Start, v.EarliestLeave);
        for (var i = 0; i < r.Count; i++)
        {
            ref var f = ref _facts[r.Nodes[i]];
            var last = i + 1 == r.Count;
            f.Vehicle = r.Vehicle;
            f.Position = i;
            f.Here = r.At[i];
            f.Before = before;
            f.After = last ? v.End : r.At[i + 1];
            f.EdgeIn = r.EdgeIn[i];
            f.EdgeOut = r.EdgeIn[i + 1];
            f.LeaveBefore = leave;
            f.Leave = r.Departure[i];
            f.Late = r.Late[i];
            f.LateAfter = last ? v.Source.Shift.Latest : r.Late[i + 1];
            f.Room = room;
            (before, leave) = (r.At[i], r.Departure[i]);
        }
    }
}
