using System.Runtime.InteropServices;
using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Search;

/// <summary>
/// Who drives which trip costs nothing where vehicles are alike, but decides how much time each trip has. Trips are handed to vehicles without
/// work, and two vehicles change the trips that follow a moment when both are at the depot (2-opt* between trips), before stops are put back.
/// </summary>
internal sealed class TripShuffle(PlanState state)
{
    private const int SpreadTries = 2;
    private const int ExchangeTries = 2;
    private const int Tries = 4;
    private readonly PlanState _state = state;
    private readonly FlatProblem _p = state.Problem;
    private readonly bool _active = TripExchange.Possible(state.Problem);
    private readonly ulong[] _all = VehicleBits.All(state.Problem.VehicleCount);
    private readonly List<int> _one = [];
    private readonly List<int> _other = [];

    /// <summary>A few changes at random; the plan's cost stays as it is.</summary>
    public void Run(Rng rng)
    {
        if (!_active)
            return;
        for (var k = 0; k < SpreadTries; k++)
            Spread(rng);
        for (var k = 0; k < ExchangeTries; k++)
            Exchange(rng);
    }

    /// <summary>Hands a trip of a vehicle with several to one without work, if there are such.</summary>
    private void Spread(Rng rng)
    {
        var idle = _state.Trips.NextIdle(0, _all);
        if (idle < 0)
            return;
        for (var k = 0; k < Tries; k++)
        {
            var r = _state.Route(rng.Next(_p.VehicleCount));
            if (r.TripSlots < 2)
                continue;
            ref readonly var trip = ref r.Heads[rng.Next(r.TripSlots)];
            Take(r, 0, trip.End - trip.Stops, _one);
            Take(r, trip.End, r.Count, _one, clear: false);
            Take(r, trip.End - trip.Stops, trip.End, _other);
            Normalise(_one);
            Commit(r.Vehicle, idle);
            return;
        }
    }

    private void Exchange(Rng rng)
    {
        var a = _state.Route(rng.Next(_p.VehicleCount));
        var b = _state.Route(rng.Next(_p.VehicleCount));
        if (a == b || a.Activities == 0 || b.Activities == 0)
            return;
        var (i, j) = (1 + rng.Next(a.TripSlots), 1 + rng.Next(b.TripSlots));
        if ((i == a.TripSlots && j == b.TripSlots) || Ready(a, i) > Late(b, j) || Ready(b, j) > Late(a, i))
            return;
        var (cutA, cutB) = (a.Heads[i - 1].End, b.Heads[j - 1].End);
        Take(a, 0, cutA, _one);
        Take(b, cutB, b.Count, _one, clear: false);
        Take(b, 0, cutB, _other);
        Take(a, cutA, a.Count, _other, clear: false);
        Commit(a.Vehicle, b.Vehicle);
    }

    private static int Ready(RouteRecord r, int trip) => trip == r.TripSlots ? r.EndTime : r.Heads[trip].Arrive;

    private static int Late(RouteRecord r, int trip) => trip == r.TripSlots ? int.MaxValue : r.Late[r.Heads[trip - 1].End];

    private static void Take(RouteRecord r, int from, int to, List<int> into, bool clear = true)
    {
        if (clear)
            into.Clear();
        for (var i = from; i < to; i++)
            into.Add(r.Nodes[i]);
    }

    /// <summary>Leaves out loads of trips without stops.</summary>
    private void Normalise(List<int> nodes)
    {
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            if (_p.IsLoad(nodes[i]) && (i + 1 == nodes.Count || _p.IsLoad(nodes[i + 1])))
                nodes.RemoveAt(i);
        }

        if (nodes.Count > 0 && nodes[0] == _p.FirstLoad + _p.Vehicles[0].Home)
            nodes.RemoveAt(0);
    }

    private void Commit(int one, int other)
    {
        _state.BeginTrial();
        _state.Stage(one, CollectionsMarshal.AsSpan(_one));
        _state.Stage(other, CollectionsMarshal.AsSpan(_other));
        if (_state.RunTrial() is <= 0)
            _state.CommitTrial();
    }
}
