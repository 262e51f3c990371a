using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Flat;

namespace Dispatch.Routing.Search;

/// <summary>
/// What strings of stops are taken out of: the trips of a route where trips are all that keeps its stops apart (<see cref="FlatProblem.Tripwise"/>),
/// else the whole route.
/// </summary>
internal sealed class Tours(PlanState state)
{
    private readonly PlanState _state = state;
    private readonly FlatProblem _p = state.Problem;

    /// <summary>Number of the tour that a served activity is on.</summary>
    public int Of(int activity, int vehicle) => _p.Tripwise ? (TripOf(activity, vehicle) * _p.VehicleCount) + vehicle : vehicle;

    /// <summary>Positions of the tour of a served activity, the last exclusive.</summary>
    public (int From, int To) Span(int activity, RouteRecord r)
    {
        if (!_p.Tripwise)
            return (0, r.Count);
        ref readonly var trip = ref r.Heads[TripOf(activity, r.Vehicle)];
        return (trip.End - trip.Stops, trip.End);
    }

    /// <summary>Stops of a tour on average.</summary>
    public static double AverageStops(PlanState state)
    {
        var (stops, tours) = (0, 0);
        for (var v = 0; v < state.Problem.VehicleCount; v++)
        {
            var r = state.Route(v);
            stops += r.Activities;
            tours += r.Activities == 0 ? 0 : state.Problem.Tripwise ? r.Trips : 1;
        }

        return (double)stops / Math.Max(1, tours);
    }

    private int TripOf(int activity, int vehicle) => _state.Route(vehicle).Gaps[_state.Trips.Stops[activity].Position].Trip;
}
