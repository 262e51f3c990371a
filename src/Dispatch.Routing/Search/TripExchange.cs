using System.Runtime.InteropServices;
using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Search;

/// <summary>
/// A stop that a trip could take up but for the trips before or behind it: then trips change vehicles, which costs nothing where vehicles are
/// alike. A moment when two vehicles are at the depot is enough (2-opt* between trips); constant time a moment.
/// </summary>
internal sealed class TripExchange(PlanState state)
{
    private readonly PlanState _state = state;
    private readonly FlatProblem _p = state.Problem;
    private readonly List<int> _one = [];
    private readonly List<int> _other = [];
    private int _activity, _position;

    /// <summary>Whether trips may change vehicles at no cost: one depot, vehicles alike and free.</summary>
    public static bool Possible(FlatProblem p)
    {
        var v = p.Vehicles[0];
        return p.Tripwise && p.OneClass && p.DepotCount == 1 && v.Home == 0 && v.Source.MaxTrips > 1 && !v.Source.ReloadDepots.IsEmpty && v.Source.FixedCost == 0
            && !v.TimeMatters && v.Start == p.Location[p.FirstLoad] && v.End == v.Start && Array.TrueForAll(p.CompatibleVehicles, list => list.Length == p.VehicleCount);
    }

    /// <summary>The move found by the last search.</summary>
    public TripMove Found { get; private set; }

    /// <summary>Searches a move that makes room for the trip of a gap; false when there is none.</summary>
    /// <param name="r">The route that has the trip.</param>
    /// <param name="position">The gap the stop goes into.</param>
    /// <param name="changed">The trip with the stop, from its loading to its return.</param>
    /// <param name="rng">Which other vehicle is tried first.</param>
    public bool Find(RouteRecord r, int position, TimeSegment changed, Rng rng)
    {
        var trip = r.Gaps[position].Trip;
        var (ready, late) = (Ready(r, trip), Late(r, trip + 1));
        var first = rng.Next(_p.VehicleCount);
        for (var k = 0; k < _p.VehicleCount; k++)
        {
            var other = _state.Route((first + k) % _p.VehicleCount);
            var cuts = other.Activities == 0 ? 0 : other.TripSlots;
            for (var cut = 0; cut <= cuts && other != r; cut++)
            {
                var kind = Kind(changed, ready, late, Ready(other, cut), Late(other, cut));
                if (kind == TripMoveKind.None)
                    continue;
                Found = new TripMove(kind, r.Vehicle, trip, position, other.Vehicle, cut);
                return true;
            }
        }

        return false;
    }

    /// <summary>Makes the move, the request's only stop taken up; false, with nothing changed, when a rule is broken after all.</summary>
    public bool Apply(TripMove move, int request)
    {
        (_activity, _position) = (_p.FirstActivity(request), move.Position);
        var (a, b) = (_state.Route(move.Vehicle), _state.Route(move.Other));
        _one.Clear();
        _other.Clear();
        var keeps = move.Kind == TripMoveKind.Behind ? move.Trip + 1 : move.Trip;
        Emit(_one, a, 0, keeps, take: keeps > move.Trip);
        Emit(_other, b, 0, move.Cut, take: false);
        if (move.Kind == TripMoveKind.Alone)
        {
            Emit(_one, a, move.Trip + 1, a.TripSlots, take: false);
            Emit(_other, a, move.Trip, move.Trip + 1, take: true);
            Emit(_other, b, move.Cut, b.TripSlots, take: false);
        }
        else
        {
            Emit(_other, a, keeps, a.TripSlots, take: keeps == move.Trip);
            Emit(_one, b, move.Cut, b.TripSlots, take: false);
        }

        return Commit(move, request);
    }

    private bool Commit(TripMove move, int request)
    {
        _state.BeginTrial();
        _state.Introduce(_activity, move.Kind == TripMoveKind.Behind ? move.Vehicle : move.Other);
        _state.Stage(move.Vehicle, CollectionsMarshal.AsSpan(_one));
        _state.Stage(move.Other, CollectionsMarshal.AsSpan(_other));
        if (_state.RunTrial() is null)
        {
            _state.Retract(_activity);
            return false;
        }

        _state.CommitTrial();
        _state.SetServed(request, true);
        return true;
    }

    private static TripMoveKind Kind(TimeSegment changed, int ready, int late, int otherReady, int otherLate)
    {
        if (ready <= changed.Latest && changed.End(ready) <= otherLate && otherReady <= late)
            return TripMoveKind.Behind;
        if (otherReady > changed.Latest)
            return TripMoveKind.None;
        var end = changed.End(otherReady);
        return end <= otherLate ? TripMoveKind.Alone : end <= late && ready <= otherLate ? TripMoveKind.From : TripMoveKind.None;
    }

    /// <summary>Earliest moment at the depot before a trip; with the number of trips: at the end.</summary>
    private static int Ready(RouteRecord r, int trip) => trip == r.TripSlots ? r.EndTime : r.Heads[trip].Arrive;

    /// <summary>Latest moment at the depot before a trip that keeps it and all behind on time; with the number of trips, or without work: at the end.</summary>
    private int Late(RouteRecord r, int trip)
    {
        if (trip == r.TripSlots || r.Activities == 0)
            return _p.Vehicles[r.Vehicle].Source.Shift.Latest;
        if (trip > 0)
            return r.Late[r.Heads[trip - 1].End];
        return Math.Min(r.Late[0] - r.TravelIn[0] - _p.Service[_p.FirstLoad], _p.Latest[_p.FirstLoad]);
    }

    private void Emit(List<int> into, RouteRecord r, int fromTrip, int toTrip, bool take)
    {
        for (var t = fromTrip; t < toTrip; t++)
        {
            ref readonly var trip = ref r.Heads[t];
            if (trip.Stops == 0)
                continue;
            if (into.Count > 0)
                into.Add(_p.FirstLoad);
            var takes = take && r.Gaps[_position].Trip == t;
            for (var i = trip.End - trip.Stops; i <= trip.End; i++)
            {
                if (takes && i == _position)
                    into.Add(_activity);
                if (i < trip.End)
                    into.Add(r.Nodes[i]);
            }
        }
    }
}
