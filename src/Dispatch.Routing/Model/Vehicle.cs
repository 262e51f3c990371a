using System.Collections.Immutable;
using Dispatch.Core.Units;

namespace Dispatch.Routing.Model;

/// <summary>
/// One person's (or car's) shift: where it starts and ends, how it travels, what it can carry and do, what its time costs. "Vehicle" is
/// the field's word; riders, caregivers, escorts and volunteers are all vehicles here.
/// </summary>
public sealed record Vehicle
{
    /// <summary>The caller's name for it; unique in the problem.</summary>
    public required string Id { get; init; }

    /// <summary>Index into <see cref="Problem.Profiles"/>: the travel mode. Default 0.</summary>
    public int Profile { get; init; }

    /// <summary>Location where the route starts; null = at its first stop, no travel counted.</summary>
    public int? StartLocation { get; init; }

    /// <summary>Location where the route ends; null = at its last stop, no travel counted.</summary>
    public int? EndLocation { get; init; }

    /// <summary>Hard limits: the route starts not before Earliest and ends not after Latest. Default: always.</summary>
    public TimeWindow Shift { get; init; } = TimeWindow.Always;

    /// <summary>An end after this instant is overtime. Default: never.</summary>
    public int RegularEnd { get; init; } = TimeWindow.Forever;

    /// <summary>Working time (end − start of the route) beyond this is overtime too; the larger of the two counts. Default: never.</summary>
    public int RegularWork { get; init; } = TimeWindow.Forever;

    /// <summary>Hard limit of working time: end − start of the route, waiting and breaks included. Default: none.</summary>
    public int MaxWork { get; init; } = TimeWindow.Forever;

    /// <summary>Hard limit of travelled distance. Default: none.</summary>
    public long MaxDistance { get; init; } = long.MaxValue;

    /// <summary>Hard limit of time spent travelling. Default: none.</summary>
    public int MaxTravelTime { get; init; } = TimeWindow.Forever;

    /// <summary>Hard limit of the number of activities. Default: none.</summary>
    public int MaxActivities { get; init; } = int.MaxValue;

    /// <summary>Cost when the vehicle serves at least one activity.</summary>
    public long FixedCost { get; init; }

    /// <summary>Cost of each trip (a start from a depot that carries at least one activity; a route without depots counts as one).</summary>
    public long TripCost { get; init; }

    /// <summary>Cost units per distance unit.</summary>
    public long DistanceCost { get; init; }

    /// <summary>Cost units per time unit of travel.</summary>
    public long TravelTimeCost { get; init; }

    /// <summary>Cost units per time unit of working time (end − start of the route).</summary>
    public long WorkCost { get; init; }

    /// <summary>Cost units per time unit of overtime, on top of <see cref="WorkCost"/>.</summary>
    public long OvertimeCost { get; init; }

    /// <summary>Cost of each way from a place of one zone to a place of another; places without a zone cost nothing. Default 0.</summary>
    public long CrossingCost { get; init; }

    /// <summary>
    /// Prices on long routes, ascending by their beginnings: the further above its share of work the route is, the dearer. Default none.
    /// </summary>
    public ImmutableArray<WorkStep> WorkSteps { get; init; } = [];

    /// <summary>Most that can be on board at any moment of a trip, one per load dimension; empty = no limit.</summary>
    public ImmutableArray<int> Capacity { get; init; } = [];

    /// <summary>The depot at which the first trip is loaded before the start; null = starts without a depot.</summary>
    public int? HomeDepot { get; init; }

    /// <summary>Depots where it may load a further trip (or a first one, where <see cref="HomeDepot"/> is null or another).</summary>
    public ImmutableArray<int> ReloadDepots { get; init; } = [];

    /// <summary>Most trips in the route, the first included. Default 1.</summary>
    public int MaxTrips { get; init; } = 1;

    /// <summary>Number of the person, where somebody has several vehicles (shifts) in the problem; null = has this one alone.</summary>
    public int? Crew { get; init; }

    /// <summary>Skills held, with levels. Expired ones must be left out by the caller.</summary>
    public ImmutableArray<SkillLevel> Skills { get; init; } = [];

    /// <summary>The equipment pools it can draw from, at most one per kind.</summary>
    public ImmutableArray<int> EquipmentPools { get; init; } = [];

    /// <summary>
    /// Breaks to be taken in this order when the vehicle is used. One is left out only where the route ends at or before its first allowed
    /// start, or begins at or after its last.
    /// </summary>
    public ImmutableArray<Break> Breaks { get; init; } = [];

    /// <summary>Locked beginning of the route: these activities come first, in this order. Default none.</summary>
    public ImmutableArray<int> LockedPrefix { get; init; } = [];
}
