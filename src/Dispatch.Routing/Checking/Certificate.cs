using System.Collections.Immutable;

namespace Dispatch.Routing.Checking;

/// <summary>What the independent checker says of a solution. Stored with every plan; a plan without a feasible one is never saved.</summary>
/// <param name="Feasible">No hard rule is broken.</param>
/// <param name="Violations">Every broken hard rule.</param>
/// <param name="SoftViolations">Every soft limit passed (lateness, earliness, staleness, overtime), with its cost.</param>
/// <param name="Cost">The total and its terms, cost units; the terms add up to the total exactly.</param>
/// <param name="Served">Requests served.</param>
/// <param name="Unserved">Requests not served.</param>
/// <param name="Vehicles">Vehicles with at least one activity.</param>
/// <param name="Trips">Trips with at least one activity.</param>
/// <param name="Distance">Total distance, distance units.</param>
/// <param name="TravelTime">Total travel time, time units.</param>
public sealed record Certificate(
    bool Feasible,
    ImmutableArray<Violation> Violations,
    ImmutableArray<Violation> SoftViolations,
    CostTerms Cost,
    int Served,
    int Unserved,
    int Vehicles,
    int Trips,
    long Distance,
    long TravelTime);

/// <summary>A broken rule or passed soft limit.</summary>
/// <param name="Code">Stable code, see docs/errors.md (section "violations").</param>
/// <param name="Vehicle">Vehicle index, or −1 when it concerns no single vehicle.</param>
/// <param name="Step">Position in that route's steps, or −1.</param>
/// <param name="Subject">Activity, request, pool … index the code speaks of, or −1.</param>
/// <param name="Value">What is.</param>
/// <param name="Limit">What was allowed.</param>
/// <param name="Cost">For soft violations: what it costs.</param>
public readonly record struct Violation(string Code, int Vehicle, int Step, int Subject, long Value, long Limit, long Cost = 0);

/// <summary>The cost of a solution by term, in cost units.</summary>
public sealed record CostTerms
{
    /// <summary>Vehicle.FixedCost of used vehicles.</summary>
    public long Fixed { get; init; }

    /// <summary>Vehicle.TripCost of trips.</summary>
    public long Trips { get; init; }

    /// <summary>Distance × DistanceCost.</summary>
    public long Distance { get; init; }

    /// <summary>Travel time × TravelTimeCost.</summary>
    public long TravelTime { get; init; }

    /// <summary>Working time × WorkCost.</summary>
    public long Work { get; init; }

    /// <summary>Overtime × OvertimeCost.</summary>
    public long Overtime { get; init; }

    /// <summary>Starts after soft latest.</summary>
    public long Lateness { get; init; }

    /// <summary>Starts before soft earliest.</summary>
    public long Earliness { get; init; }

    /// <summary>Time since the kitchen beyond the target.</summary>
    public long Staleness { get; init; }

    /// <summary>Role preferences (continuity, stranger).</summary>
    public long Preference { get; init; }

    /// <summary>The largest lateness × Problem.MaxLatenessCost.</summary>
    public long MaxLateness { get; init; }

    /// <summary>Penalties of unserved requests.</summary>
    public long Unserved { get; init; }

    /// <summary>The sum of all terms.</summary>
    public long Total =>
        Fixed + Trips + Distance + TravelTime + Work + Overtime + Lateness + Earliness + Staleness + Preference + MaxLateness + Unserved;
}
