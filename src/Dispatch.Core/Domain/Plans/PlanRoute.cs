using System.Collections.Immutable;
using Dispatch.Core.Geo;

namespace Dispatch.Core.Domain.Plans;

/// <summary>One person's day.</summary>
public sealed record PlanRoute
{
    /// <summary>Who goes.</summary>
    public required PlanStaff Staff { get; init; }

    /// <summary>Where the route starts. Null: at its first stop.</summary>
    public Wgs84Point? StartPoint { get; init; }

    /// <summary>Where the route ends. Null: at its last stop.</summary>
    public Wgs84Point? EndPoint { get; init; }

    /// <summary>Number of trips (starts from a kitchen with boxes on board; 1 for a route without kitchens).</summary>
    public required int Trips { get; init; }

    /// <summary>Total distance, metres.</summary>
    public required long DistanceMetres { get; init; }

    /// <summary>Total travel time, seconds.</summary>
    public required long TravelSeconds { get; init; }

    /// <summary>Paid working time, from the start to the end of each shift's route, seconds. 0 in plans written before it was kept.</summary>
    public long WorkSeconds { get; init; }

    /// <summary>What the route costs, by term; its stops' costs add up to it. Null: written before it was kept.</summary>
    public PlanCost? Cost { get; init; }

    /// <summary>All stops in order: the first is of kind start, the last of kind end.</summary>
    public required ImmutableArray<PlanStop> Stops { get; init; }
}
