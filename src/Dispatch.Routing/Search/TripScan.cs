using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Search;

/// <summary>
/// Cheapest place of an activity in problems with several trips, releases, depots and limits of working time (<see cref="FlatProblem.Tripwise"/>): beside its
/// neighbours, in a vehicle without work, as a trip of its own; everywhere when that finds nothing. Constant time a place.
/// </summary>
internal sealed class TripScan(PlanState state)
{
    private readonly PlanState _state = state;
    private readonly FlatProblem _p = state.Problem;
    private readonly TripJudge _judge = new(state);
    private readonly TripExchange? _exchange = TripExchange.Possible(state.Problem) ? new TripExchange(state) : null;
    private readonly int[][] _reload = [.. state.Problem.Vehicles.Select(v => v.Source.MaxTrips > 1 ? v.Source.ReloadDepots.ToArray() : [])];
    private readonly int[] _classTried = new int[state.Problem.VehicleCount + 1];
    private readonly int[] _edge = state.Problem.Vehicles[0].EdgeCost;
    private readonly int[] _edgeInto = state.Problem.Vehicles[0].EdgeCostInto;
    private int _row, _search;
    private double _blink;
    private ulong[] _compatible = [];
    private Rng _rng = null!;

    /// <summary>The place found.</summary>
    public Placement Best { get; private set; }

    /// <summary>Trips that change vehicles to make room at <see cref="Best"/>; none when there is room.</summary>
    public TripMove Move { get; private set; }

    /// <summary>Exact change of cost of <see cref="Best"/>.</summary>
    public long Cost { get; private set; }

    /// <summary>Searches; false when no place costs less than the limit.</summary>
    /// <param name="activity">Not served now.</param>
    /// <param name="near">Neighbours; null = look everywhere.</param>
    /// <param name="limit">Exclusive.</param>
    /// <param name="blink">Chance to pass over a place.</param>
    /// <param name="rng">For blinks, and where to begin among places that cost the same.</param>
    public bool Find(int activity, Neighbourhood? near, long limit, double blink, Rng rng)
    {
        (_rng, _blink, Cost, Best, Move) = (rng, blink, limit, Placement.None, TripMove.None);
        _compatible = _p.CompatibleBits[_p.RoleOf[activity]];
        _row = _p.Location[activity] * _p.Locations;
        _judge.About(activity);
        if (near is not null)
            BesideNeighbours(near.Of(activity));
        Idle();
        OwnTrip();
        if (Best.Vehicle < 0 || near is null)
            Everywhere();
        return Best.Vehicle >= 0;
    }

    private void BesideNeighbours(ReadOnlySpan<Neighbour> neighbours)
    {
        var stops = _state.Trips.Stops;
        foreach (var other in neighbours)
        {
            ref readonly var s = ref stops[other.Activity];
            if (s.Vehicle < 0)
                continue;
            var cost = (long)_edgeInto[_row + s.Before] + _edge[_row + s.Here] - s.EdgeIn;
            if (cost < Cost)
                TryGap(s.Vehicle, s.Position, cost);
            cost = (long)_edgeInto[_row + s.Here] + _edge[_row + s.After] - s.EdgeOut;
            if (cost < Cost)
                TryGap(s.Vehicle, s.Position + 1, cost);
        }
    }

    /// <summary>A vehicle of each class that has no work.</summary>
    private void Idle()
    {
        _search++;
        for (var v = _state.Trips.NextIdle(0, _compatible); v >= 0; v = _state.Trips.NextIdle(v + 1, _compatible))
        {
            var vehicle = _p.Vehicles[v];
            if (_classTried[vehicle.Class] == _search)
                continue;
            _classTried[vehicle.Class] = _search;
            var cost = vehicle.Source.FixedCost + vehicle.Source.TripCost + _edgeInto[_row + vehicle.Start] + _edge[_row + vehicle.End];
            if (cost < Cost && _judge.Joins(_state.Route(v), 0) && !Blinks())
                Keep(new Placement(v, 0, -1, NewTrip.No, -1), cost);
        }
    }

    /// <summary>Alone on a new trip, between two trips or at an end of a route. Many such places cost the same: which is first is left to chance.</summary>
    private void OwnTrip()
    {
        var first = _rng.Next(_p.VehicleCount);
        for (var k = 0; k < _p.VehicleCount; k++)
        {
            var vehicle = (first + k) % _p.VehicleCount;
            var r = _state.Route(vehicle);
            if (_reload[vehicle].Length == 0 || r.Activities == 0 || !Allowed(vehicle) || LoopCost(vehicle) >= Cost)
                continue;
            for (var t = 0; t < r.TripSlots; t++)
                TrySplits(r, r.Heads[t].End);
            TrySplits(r, 0);
        }
    }

    /// <summary>What a trip for the activity alone costs where the route never ends a trip elsewhere than at its depot; 0 where it may.</summary>
    private long LoopCost(int vehicle)
    {
        var v = _p.Vehicles[vehicle];
        if (_reload[vehicle].Length > 1)
            return 0;
        var depot = _p.Location[_p.FirstLoad + _reload[vehicle][0]];
        return v.Start == depot && v.End == depot ? v.Source.TripCost + _edgeInto[_row + depot] + _edge[_row + depot] : 0;
    }

    private void Everywhere()
    {
        foreach (var vehicle in _p.CompatibleVehicles[_p.RoleOf[_judge.Activity]])
        {
            var r = _state.Route(vehicle);
            for (var i = 0; i <= r.Count && r.Activities > 0; i++)
            {
                ref readonly var gap = ref r.Gaps[i];
                var cost = (long)_edgeInto[_row + gap.Before] + _edge[_row + gap.After] - gap.Edge;
                if (cost < Cost)
                    TryGap(vehicle, i, cost);
                else if (_reload[vehicle].Length > 0)
                    TrySplits(r, i);
            }
        }
    }

    private void TryGap(int vehicle, int position, long cost)
    {
        if (!Allowed(vehicle))
            return;
        var r = _state.Route(vehicle);
        if (_judge.Joins(r, position) && !Blinks())
            Keep(new Placement(vehicle, position, -1, NewTrip.No, -1), cost);
        else if (_exchange is not null && Exchanged(_exchange, r, position) && !Blinks())
            (Best, Move, Cost) = (new Placement(vehicle, position, -1, NewTrip.No, -1), _exchange.Found, cost);
        else if (_reload[vehicle].Length > 0)
            TrySplits(r, position);
    }

    private bool Exchanged(TripExchange exchange, RouteRecord r, int position) =>
        r.Activities > 0 && _judge.JoinsAlone(r, position, out var changed) && exchange.Find(r, position, changed, _rng);

    private void TrySplits(RouteRecord r, int position)
    {
        ref readonly var gap = ref r.Gaps[position];
        foreach (var depot in _reload[r.Vehicle])
        {
            var at = _p.Location[_p.FirstLoad + depot];
            var more = _p.Vehicles[r.Vehicle].Source.TripCost - gap.Edge;
            var cost = more + _edgeInto[(at * _p.Locations) + gap.Before] + _edgeInto[_row + at] + _edge[_row + gap.After];
            if (cost < Cost && _judge.OpensTrip(r, position, depot) && !Blinks())
                Keep(new Placement(r.Vehicle, position, -1, NewTrip.Before, depot), cost);
            cost = more + _edgeInto[_row + gap.Before] + _edge[_row + at] + _edge[(at * _p.Locations) + gap.After];
            if (cost < Cost && _judge.ClosesTrip(r, position, depot) && !Blinks())
                Keep(new Placement(r.Vehicle, position, -1, NewTrip.After, depot), cost);
        }
    }

    /// <summary>Makes the best place the request's. Null: nothing changes vehicles there, it is a place like others.</summary>
    public bool? ApplyMove(int request) => Move.Kind == TripMoveKind.None ? null : _exchange!.Apply(Move, request);

    private bool Allowed(int vehicle) => VehicleBits.Has(_compatible, vehicle);

    private bool Blinks() => _blink > 0 && _rng.Chance(_blink);

    private void Keep(Placement place, long cost) => (Best, Move, Cost) = (place, TripMove.None, cost);
}
