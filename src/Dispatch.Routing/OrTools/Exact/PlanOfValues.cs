using System.Collections.Immutable;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.OrTools.Exact;

/// <summary>Writes the values of a solved model out as a solution with every clock.</summary>
internal sealed class PlanOfValues
{
    private readonly ExactModel _model;
    private readonly CpResult _values;
    private readonly RouteModel _route;
    private readonly bool _hourly;
    private readonly ImmutableArray<Step>.Builder _steps = ImmutableArray.CreateBuilder<Step>();
    private int _left;

    private PlanOfValues(ExactModel model, CpResult values, RouteModel route) =>
        (_model, _values, _route, _hourly) = (model, values, route, model.ChangesWithTheHour(route.Vehicle));

    /// <summary>The solution; null where the values are none of the model's.</summary>
    public static Solution? Read(ExactModel model, CpResult values)
    {
        if (values.Response!.Solution.Count != model.Cp.Variables)
            return null;
        try
        {
            return Of(model, values);
        }
        catch (InvalidOperationException)
        {
            // A stop that two ways lead away from, or none.
            return null;
        }
    }

    /// <summary>The solution. Unserved requests carry "no room" as their reason.</summary>
    private static Solution Of(ExactModel model, CpResult values)
    {
        var routes = model.Routes.Where(r => values.Holds(r.Used)).Select(r => new PlanOfValues(model, values, r).Write());
        var unserved = Enumerable.Range(0, model.Served.Count).Where(r => !values.Holds(model.Served[r]));
        return new Solution([.. routes], [.. unserved.Select(r => new UnservedRequest(r, UnservedReason.Of(UnservedCodes.NoRoom)))]);
    }

    private Route Write()
    {
        var rests = Rests();
        var arc = default(RouteArc);
        do
        {
            AddStop(arc);
            foreach (var rest in rests.Where(b => b.After == arc.To))
                AddRest(rest.Index);
            if (_hourly)
                LeaveAt(_values.ValueOf(Clocks.Left(_model, _route, arc.To)));
            var here = arc.To;
            arc = _route.Arcs.Single(a => a.From == here && _values.Holds(a.Literal));
        }
        while (arc.To != 0);

        var end = _left + TravelTime(arc);
        _steps.Add(new Step(StepKind.End, -1, end, end, end));
        return new Route(_route.Index, _steps.ToImmutable());
    }

    /// <summary>The breaks taken and the node each follows.</summary>
    private List<(int Index, int After)> Rests()
    {
        var rests = new List<(int, int)>();
        for (var b = 0; b < _route.Breaks.Count; b++)
        {
            if (_values.Holds(_route.Breaks[b].Taken))
                rests.Add((b, _route.Breaks[b].After.Single(a => _values.Holds(a.Value)).Key));
        }

        return rests;
    }

    private void AddStop(RouteArc arc)
    {
        var (node, arrival) = (_route.Nodes[arc.To], _left + TravelTime(arc));
        if (node.IsActivity)
        {
            var visit = _model.Visits[node.Activity];
            var start = Value(visit.Start);
            var done = start + visit.Activity.Service + (arc.Moves ? visit.Activity.Setup : 0);
            Add(new Step(StepKind.Activity, node.Activity, arrival, start, done));
            return;
        }

        var trip = _route.Trips[node.Trip];
        var (loading, departure) = (Value(trip.Loading), Value(trip.Departure));
        Add(node.IsLoad
            ? new Step(StepKind.Load, node.Depot, arrival, loading, departure)
            : new Step(StepKind.Start, _route.Vehicle.HomeDepot ?? -1, loading, loading, departure));
    }

    private void AddRest(int index)
    {
        var rest = _route.Breaks[index];
        var start = Value(rest.Start!.Value);
        Add(new Step(StepKind.Break, index, _left, start, start + rest.Source.Duration));
    }

    private void Add(Step step)
    {
        _steps.Add(step);
        _left = step.Departure;
    }

    /// <summary>When one leaves decides how long the way takes: the last step waits for the hour that was chosen.</summary>
    private void LeaveAt(long instant)
    {
        _steps[^1] = _steps[^1] with { Departure = (int)instant };
        _left = (int)instant;
    }

    private int TravelTime(RouteArc arc) => _hourly && arc is { Left: { } from, Reached: { } to }
        ? HourlyWays.TravelTime(_model.Problem.Profiles[_route.Vehicle.Profile], from, to, _left)
        : arc.Duration;

    private int Value(int variable) => (int)_values.ValueOf(variable);
}
