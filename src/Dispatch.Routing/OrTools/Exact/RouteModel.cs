using Dispatch.Routing.Model;

namespace Dispatch.Routing.OrTools.Exact;

/// <summary>A vehicle's route in the model: the circuit through its nodes, its trips, breaks and clocks.</summary>
internal sealed class RouteModel
{
    /// <summary>Index of the vehicle.</summary>
    public required int Index { get; init; }

    /// <summary>The vehicle.</summary>
    public required Vehicle Vehicle { get; init; }

    /// <summary>Literal: the vehicle does at least one activity.</summary>
    public required int Used { get; init; }

    /// <summary>Variable: end of the route.</summary>
    public required int End { get; init; }

    /// <summary>The nodes; number 0 is start and end.</summary>
    public required IReadOnlyList<RouteNode> Nodes { get; init; }

    /// <summary>The trips, the one from the start first.</summary>
    public required IReadOnlyList<TripModel> Trips { get; init; }

    /// <summary>The ways that the route may go, the one from node to node of an unused vehicle left out.</summary>
    public required IReadOnlyList<RouteArc> Arcs { get; init; }

    /// <summary>The breaks in their order.</summary>
    public required IReadOnlyList<BreakModel> Breaks { get; init; }

    /// <summary>The ways of an arc by its literal, where travel changes with the hour.</summary>
    public Dictionary<int, IReadOnlyList<ArcWay>> Ways { get; } = [];

    /// <summary>Variable: start of the route.</summary>
    public int Start => Trips[0].Loading;

    /// <summary>end − start of the route.</summary>
    public LinearSum Work => LinearSum.Of(End) - LinearSum.Of(Start);

    /// <summary>Number of trips with at least one activity. A load always has one behind it.</summary>
    public LinearSum UsedTrips() => LinearSum.Count(
        Arcs.Where(a => a.From == 0 && Nodes[a.To].IsActivity).Select(a => a.Literal)
            .Concat(Nodes.Where(n => n.IsLoad).Select(n => n.Literal)));

    /// <summary>Sum of travel times.</summary>
    public LinearSum TravelTime()
    {
        var sum = LinearSum.Zero();
        foreach (var arc in Arcs)
        {
            if (!Ways.TryGetValue(arc.Literal, out var ways))
                sum.Add(arc.Literal, arc.Duration);
            foreach (var way in ways ?? [])
                sum.Add(way.TravelTime, 1);
        }

        return sum;
    }

    /// <summary>Sum of distances.</summary>
    public LinearSum Distance()
    {
        var sum = LinearSum.Zero();
        foreach (var arc in Arcs)
        {
            if (!Ways.TryGetValue(arc.Literal, out var ways))
                sum.Add(arc.Literal, arc.Distance);
            foreach (var way in ways ?? [])
                sum.Add(way.Literal, way.Distance);
        }

        return sum;
    }

    /// <summary>Number of activities.</summary>
    public LinearSum Activities() => LinearSum.Count(Nodes.Where(n => n.IsActivity).Select(n => n.Literal));
}
