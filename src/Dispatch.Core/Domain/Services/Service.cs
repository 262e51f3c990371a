using System.Collections.Immutable;
using Dispatch.Core.Units;

namespace Dispatch.Core.Domain.Services;

/// <summary>
/// One row of the open service catalogue. A new service type is a new row (with its <see cref="ServiceRole"/> rows), not code.
/// Expected time at the door: <see cref="BaseTime"/> + floors climbed × <see cref="TimePerFloor"/> + items × <see cref="TimePerItem"/>;
/// the planned time is that × <see cref="PlanningFactor"/>.
/// </summary>
public sealed record Service
{
    /// <summary>Code of meal delivery in the default catalogue.</summary>
    public const string MealDelivery = "MEAL";

    /// <summary>Code of trunk runs in the default catalogue.</summary>
    public const string TrunkRun = "TRUNK";

    /// <summary>Unique code, as in BATH.</summary>
    public required string Code { get; init; }

    /// <summary>Chinese name.</summary>
    public required string Name { get; init; }

    /// <summary>English name.</summary>
    public required string NameEn { get; init; }

    /// <summary>Where it happens. Default at home.</summary>
    public ServicePlace Place { get; init; }

    /// <summary>Expected time of the work itself, without stairs and items. For hospital trips: helping at the elder's door, at each end.</summary>
    public required Seconds BaseTime { get; init; }

    /// <summary>Added for each floor above the first in a building without a lift, both ways together. Default 0.</summary>
    public Seconds TimePerFloor { get; init; }

    /// <summary>Added for each item of the order (portions, rooms, machines). Default 0.</summary>
    public Seconds TimePerItem { get; init; }

    /// <summary>Quantile of the duration the plan is made with, 0.5 to 0.99 (0.5 = the expected time). Default 0.8.</summary>
    public double Quantile { get; init; } = 0.8;

    /// <summary>Planned time over expected time at <see cref="Quantile"/>, 1 to 3. Default 1: the base times already are that quantile.</summary>
    public double PlanningFactor { get; init; } = 1;

    /// <summary>Hard windows for the start when the order names none; seconds after midnight, both ends included, ascending. For trunk runs unused.</summary>
    public required ImmutableArray<TimeWindow> Windows { get; init; }

    /// <summary>Importance when not everything can be served: 1 lowest to 10 highest. Default 5.</summary>
    public int Priority { get; init; } = 5;

    /// <summary>Longest time from leaving the kitchen to the door, hard. Null = no food in it.</summary>
    public Seconds? FreshnessLimit { get; init; }

    /// <summary>Wished-for longest time from leaving the kitchen to the door. Null = no target.</summary>
    public Seconds? FreshnessTarget { get; init; }

    /// <summary>May be done by the person who drops a meal, in the same stop (a welfare call). Default no.</summary>
    public bool MayJoinMeal { get; init; }

    /// <summary>Time at the hospital when the order names none (hospital trips). Default 0.</summary>
    public Seconds HospitalStay { get; init; }

    /// <summary>Aimed-for days between two visits of this service to the same elder (welfare calls: 1 daily, 7 weekly). Null = by order only.</summary>
    public int? EveryDays { get; init; }
}
