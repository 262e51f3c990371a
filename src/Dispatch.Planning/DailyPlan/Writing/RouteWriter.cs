using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan.Writing;

/// <summary>Writes routes: one a person; the shifts of one person follow each other in it.</summary>
internal sealed class RouteWriter
{
    private readonly BuiltProblem _built;
    private readonly Solution _solution;
    private readonly PeopleNames _people;
    private readonly ILookup<(int Vehicle, int Step), Violation> _soft;
    private readonly ILookup<int, int> _vehiclesOfRequest;
    private readonly Dictionary<int, RouteCosts> _costs;

    public RouteWriter(BuiltProblem built, Solution solution, Certificate certificate, PeopleNames people)
    {
        (_built, _solution, _people) = (built, solution, people);
        _costs = certificate.Routes.ToDictionary(r => r.Vehicle);
        _soft = certificate.SoftViolations.ToLookup(v => (v.Vehicle, v.Step));
        _vehiclesOfRequest = (from route in solution.Routes
                              from step in route.Steps
                              where step.Kind == StepKind.Activity
                              select (Request: built.Index.Activities[step.Index].Request, route.Vehicle))
            .Distinct().ToLookup(x => x.Request, x => x.Vehicle);
    }

    public ImmutableArray<PlanRoute> Write() =>
        [.. _solution.Routes.GroupBy(r => _built.Index.Vehicles[r.Vehicle].Staff.Id).Select(g => Write([.. g]))
            .OrderBy(r => r.Staff.BaseId, StringComparer.Ordinal).ThenBy(r => r.Staff.Kind, StringComparer.Ordinal)
            .ThenBy(r => r.Staff.Id, StringComparer.Ordinal)];

    private PlanRoute Write(ImmutableArray<Route> shifts)
    {
        var stops = ImmutableArray.CreateBuilder<PlanStop>();
        var trips = 0;
        foreach (var route in shifts)
        {
            var writer = new StopWriter(_built, route, stops.Count, trips);
            for (var i = 0; i < route.Steps.Length; i++)
                stops.Add(Complete(writer.Write(i), route, i));
            trips = writer.Trips;
        }

        return new PlanRoute
        {
            Staff = _people.Of([.. shifts.Select(r => _built.Index.Vehicles[r.Vehicle])]),
            StartPoint = PlaceOf(_built.Problem.Vehicles[shifts[0].Vehicle].StartLocation),
            EndPoint = PlaceOf(_built.Problem.Vehicles[shifts[^1].Vehicle].EndLocation),
            Trips = trips,
            DistanceMetres = stops.Sum(s => (long)s.TravelMetres),
            TravelSeconds = stops.Sum(s => (long)s.TravelSeconds),
            WorkSeconds = shifts.Sum(s => (long)s.Steps[^1].Departure - s.Steps[0].Start),
            Cost = CertificateWriter.Write(CostTerms.Sum(shifts.Select(s => _costs[s.Vehicle].Cost))),
            Stops = stops.ToImmutable(),
        };
    }

    private Core.Geo.Wgs84Point? PlaceOf(int? location) => location is { } l ? _built.Index.Places[l].Point : null;

    /// <summary>Adds what concerns other routes and the checker: team mates and soft limits.</summary>
    private PlanStop Complete(PlanStop stop, Route route, int step)
    {
        stop = stop with { Costs = CertificateWriter.Terms(_costs[route.Vehicle].Steps[step]) };
        var soft = _soft[(route.Vehicle, step)].Select(v => CertificateWriter.Violation(_built, v, stop.Sequence)).ToImmutableArray();
        if (route.Steps[step].Kind != StepKind.Activity)
            return stop with { SoftViolations = soft };
        var mates = _vehiclesOfRequest[_built.Index.Activities[route.Steps[step].Index].Request].Where(v => v != route.Vehicle)
            .Select(v => _built.Index.Vehicles[v].Staff).Select(s => new PlanTeamMate(s.Id, s.Name));
        return stop with { SoftViolations = soft, TeamMates = [.. mates] };
    }
}
