using System.Collections.Immutable;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Checking;

/// <summary>A route whose steps are well formed, with its places, legs and trips worked out from the problem alone.</summary>
internal sealed class RouteView
{
    private readonly int[] _tripOf;

    /// <summary>Derives everything from well-formed steps.</summary>
    public RouteView(Problem problem, Route route)
    {
        Index = route.Vehicle;
        Vehicle = problem.Vehicles[route.Vehicle];
        Steps = route.Steps;
        Legs = FindLegs(problem);
        _tripOf = new int[Steps.Length];
        Trips = FindTrips();
        Activities = Trips.Sum(t => t.Activities);
        Distance = Legs.Sum(l => (long)l.Distance);
        TravelTime = Legs.Sum(l => l.Duration);
    }

    /// <summary>Index of the vehicle.</summary>
    public int Index { get; }

    /// <summary>The vehicle.</summary>
    public Vehicle Vehicle { get; }

    /// <summary>The steps as written in the solution.</summary>
    public ImmutableArray<Step> Steps { get; }

    /// <summary>The way to each step.</summary>
    public Leg[] Legs { get; }

    /// <summary>The trips in order.</summary>
    public ImmutableArray<Trip> Trips { get; }

    /// <summary>Number of activity steps.</summary>
    public int Activities { get; }

    /// <summary>Sum of distances, distance units.</summary>
    public long Distance { get; }

    /// <summary>Sum of travel times, time units.</summary>
    public long TravelTime { get; }

    /// <summary>Trips with at least one activity.</summary>
    public int UsedTrips => Trips.Count(t => t.Activities > 0);

    /// <summary>Working time: end − start of the route.</summary>
    public long Work => (long)Steps[^1].Departure - Steps[0].Start;

    /// <summary>Number of the trip that a step belongs to, from 0.</summary>
    public int TripOf(int step) => _tripOf[step];

    private Leg[] FindLegs(Problem problem)
    {
        var legs = new Leg[Steps.Length];
        var here = -1;
        for (var i = 0; i < legs.Length; i++)
        {
            var place = PlaceOf(problem, Steps[i]) ?? here;
            legs[i] = LegBetween(problem, here, place, i == 0 ? 0 : Steps[i - 1].Departure);
            here = place;
        }

        return legs;
    }

    private int? PlaceOf(Problem problem, Step step) => step.Kind switch
    {
        StepKind.Start => Vehicle.StartLocation,
        StepKind.End => Vehicle.EndLocation,
        StepKind.Load => problem.Depots[step.Index].Location,
        StepKind.Activity => problem.Activities[step.Index].Location,
        _ => null,
    };

    private Leg LegBetween(Problem problem, int from, int to, int departure)
    {
        if (from < 0 || to < 0)
            return new Leg(from, to, 0, 0, true);
        return BandedWay.Find(problem.Profiles[Vehicle.Profile], from, to, departure) is { } way
            ? new Leg(from, to, way.Duration, way.Distance, true)
            : new Leg(from, to, 0, 0, false);
    }

    private ImmutableArray<Trip> FindTrips()
    {
        var trips = ImmutableArray.CreateBuilder<Trip>();
        var current = new Trip(0, 0, Steps[0].Index, 0);
        for (var i = 1; i < Steps.Length; i++)
        {
            if (Steps[i].Kind == StepKind.Load)
            {
                trips.Add(current with { Finish = i });
                current = new Trip(i, i, Steps[i].Index, 0);
            }
            else if (Steps[i].Kind == StepKind.Activity)
            {
                current = current with { Activities = current.Activities + 1 };
            }

            _tripOf[i] = trips.Count;
        }

        trips.Add(current with { Finish = Steps.Length - 1 });
        return trips.ToImmutable();
    }
}
