using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Geo;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan.Writing;

/// <summary>Writes the steps of one shift's route as stops, in order: places, ways, trips and boxes on board.</summary>
internal sealed class StopWriter(BuiltProblem built, Route route, int firstSequence, int tripsBefore)
{
    private readonly Vehicle _vehicle = built.Problem.Vehicles[route.Vehicle];
    private int? _here;
    private int _left;
    private int _boxes;
    private int? _leftKitchen;
    private int _trip;

    /// <summary>Trips with at least one stop so far, those of the shifts before included.</summary>
    public int Trips { get; private set; } = tripsBefore;

    /// <summary>Writes the next step; call in order from 0.</summary>
    public PlanStop Write(int position)
    {
        var step = route.Steps[position];
        var location = LocationOf(step) ?? _here;
        var (seconds, metres, line) = Way(location, step.Arrival);
        (_here, _left) = (location, step.Departure);
        var items = ItemsOf(step, position);
        var kind = KindOf(step);
        var place = kind == PlanStopKind.Break || location is null ? null : built.Index.Places[location.Value];
        return new PlanStop
        {
            Sequence = firstSequence + position,
            Kind = kind,
            Trip = kind is PlanStopKind.Break ? 0 : _trip,
            PlaceId = place?.Id,
            PlaceName = place?.Name,
            Point = place?.Point,
            Arrival = step.Arrival,
            Start = step.Start,
            Departure = step.Departure,
            TravelMetres = metres,
            TravelSeconds = seconds,
            Way = line,
            BoxesAfter = _boxes,
            Items = items,
            FreshnessSeconds = kind == PlanStopKind.MealDrop && _leftKitchen is { } left ? step.Start - left : null,
        };
    }

    private int? LocationOf(Step step) => step.Kind switch
    {
        StepKind.Start => _vehicle.StartLocation,
        StepKind.End => _vehicle.EndLocation,
        StepKind.Load => built.Problem.Depots[step.Index].Location,
        StepKind.Activity => built.Problem.Activities[step.Index].Location,
        _ => null,
    };

    /// <summary>The way from the last place, as long as the traffic of the hour makes it.</summary>
    private (int Seconds, int Metres, string? Line) Way(int? to, int arrival)
    {
        if (_here is not { } from || to is not { } goal || from == goal)
            return (0, 0, null);
        var line = built.Travel.Line(built.Index.Places[from].Point, built.Index.Places[goal].Point, built.Index.Vehicles[route.Vehicle].Mode, _left);
        return (
            arrival - _left,
            built.Problem.Profiles[_vehicle.Profile].At(_left).Distance(from, goal),
            line.IsEmpty ? null : EncodedPolyline.Encode(line));
    }

    private PlanStopKind KindOf(Step step) => step.Kind switch
    {
        StepKind.Start => PlanStopKind.Start,
        StepKind.End => PlanStopKind.End,
        StepKind.Load => PlanStopKind.Load,
        StepKind.Break => PlanStopKind.Break,
        _ => built.Index.Activities[step.Index].Kind,
    };

    /// <summary>The orders of a stop, or what is taken on board, keeping count of boxes and trips.</summary>
    private ImmutableArray<PlanItem> ItemsOf(Step step, int position)
    {
        if (step.Kind == StepKind.Activity)
        {
            var items = built.Index.Activities[step.Index].Items;
            if (built.Problem.Activities[step.Index].SourceDepot is not null)
                _boxes -= items.Sum(i => i.Portions);
            return items;
        }

        if (step.Kind is not (StepKind.Load or StepKind.Start))
            return [];
        var activities = TripAfter(position).ToList();
        _trip = activities.Count > 0 ? ++Trips : 0;
        if (step.Kind == StepKind.Start && step.Index < 0)
            return [];
        var loaded = activities.Where(a => built.Problem.Activities[a].SourceDepot is not null)
            .SelectMany(a => built.Index.Activities[a].Items).ToImmutableArray();
        _boxes = loaded.Sum(i => i.Portions);
        _leftKitchen = step.Departure;
        return loaded;
    }

    private IEnumerable<int> TripAfter(int position)
    {
        for (var i = position + 1; i < route.Steps.Length && route.Steps[i].Kind != StepKind.Load; i++)
        {
            if (route.Steps[i].Kind == StepKind.Activity)
                yield return route.Steps[i].Index;
        }
    }
}
