namespace Dispatch.Routing.Checking;

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
