namespace Dispatch.Core.Domain.Plans;

/// <summary>
/// What a plan costs, by term, in milli-fen (1,000 = 1 fen, 100,000 = 1 yuan). Some terms are wages and fares, others are prices the planner
/// sets on lateness or strangers. The total is always the exact sum.
/// </summary>
public sealed record PlanCost
{
    /// <summary>Calling out a person.</summary>
    public long Fixed { get; init; }

    /// <summary>Each trip from a kitchen.</summary>
    public long Trips { get; init; }

    /// <summary>Kilometres.</summary>
    public long Distance { get; init; }

    /// <summary>Time on the way.</summary>
    public long TravelTime { get; init; }

    /// <summary>Ways from one neighbourhood to another.</summary>
    public long Compactness { get; init; }

    /// <summary>Paid working time.</summary>
    public long Work { get; init; }

    /// <summary>Overtime.</summary>
    public long Overtime { get; init; }

    /// <summary>Work above a person's fair share, after a month with more of it than others had.</summary>
    public long Fairness { get; init; }

    /// <summary>Starts after the promised time.</summary>
    public long Lateness { get; init; }

    /// <summary>Starts before the wished time.</summary>
    public long Earliness { get; init; }

    /// <summary>Meals older than the target at the door.</summary>
    public long Staleness { get; init; }

    /// <summary>People the elder does not know or did not wish for.</summary>
    public long Preference { get; init; }

    /// <summary>Other people and other times than the published plan of the day told.</summary>
    public long Change { get; init; }

    /// <summary>The single largest lateness, where it is priced.</summary>
    public long MaxLateness { get; init; }

    /// <summary>Orders and visits not served.</summary>
    public long Unserved { get; init; }

    /// <summary>The sum of all terms.</summary>
    public long Total =>
        Fixed + Trips + Distance + TravelTime + Compactness + Work + Overtime + Fairness + Lateness + Earliness + Staleness + Preference + Change
        + MaxLateness + Unserved;

    /// <summary>Both together, term by term.</summary>
    public static PlanCost operator +(PlanCost one, PlanCost other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return new PlanCost
        {
            Fixed = one.Fixed + other.Fixed, Trips = one.Trips + other.Trips, Distance = one.Distance + other.Distance, TravelTime = one.TravelTime + other.TravelTime,
            Compactness = one.Compactness + other.Compactness, Work = one.Work + other.Work, Overtime = one.Overtime + other.Overtime, Fairness = one.Fairness + other.Fairness,
            Lateness = one.Lateness + other.Lateness, Earliness = one.Earliness + other.Earliness, Staleness = one.Staleness + other.Staleness,
            Preference = one.Preference + other.Preference, Change = one.Change + other.Change, MaxLateness = one.MaxLateness + other.MaxLateness,
            Unserved = one.Unserved + other.Unserved,
        };
    }
}
