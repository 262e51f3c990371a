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

    /// <summary>Ways from one zone to another × CrossingCost.</summary>
    public long Compactness { get; init; }

    /// <summary>Working time × WorkCost.</summary>
    public long Work { get; init; }

    /// <summary>Overtime × OvertimeCost.</summary>
    public long Overtime { get; init; }

    /// <summary>Working time beyond the steps of Vehicle.WorkSteps.</summary>
    public long Fairness { get; init; }

    /// <summary>Starts after soft latest.</summary>
    public long Lateness { get; init; }

    /// <summary>Starts before soft earliest.</summary>
    public long Earliness { get; init; }

    /// <summary>Time since the kitchen beyond the target.</summary>
    public long Staleness { get; init; }

    /// <summary>Role preferences (continuity, stranger).</summary>
    public long Preference { get; init; }

    /// <summary>Other people than published, and starts moved beyond their tolerance.</summary>
    public long Change { get; init; }

    /// <summary>The largest lateness × Problem.MaxLatenessCost.</summary>
    public long MaxLateness { get; init; }

    /// <summary>Penalties of unserved requests.</summary>
    public long Unserved { get; init; }

    /// <summary>The sum of all terms.</summary>
    public long Total =>
        Fixed + Trips + Distance + TravelTime + Compactness + Work + Overtime + Fairness + Lateness + Earliness + Staleness + Preference + Change
        + MaxLateness + Unserved;

    /// <summary>All terms with their names, also those of 0, always in this order.</summary>
    public IReadOnlyList<CostTerm> Named() =>
    [
        new("fixed", "固定成本", "fixed", Fixed),
        new("trips", "趟次", "trips", Trips),
        new("distance", "距离", "distance", Distance),
        new("travelTime", "路上时间", "travel time", TravelTime),
        new("compactness", "跨片区", "compactness", Compactness),
        new("work", "工作时间", "working time", Work),
        new("overtime", "加班", "overtime", Overtime),
        new("fairness", "工时均衡", "fairness", Fairness),
        new("lateness", "迟到", "lateness", Lateness),
        new("earliness", "早到", "earliness", Earliness),
        new("staleness", "餐食存放过久", "staleness", Staleness),
        new("preference", "人员偏好", "preferences", Preference),
        new("change", "与已发布计划不同", "change", Change),
        new("maxLateness", "最大迟到", "largest lateness", MaxLateness),
        new("unserved", "未安排", "unserved", Unserved),
    ];

    /// <summary>Term by term, cut where absurd plans would overflow.</summary>
    /// <exception cref="ArgumentNullException">The items are null.</exception>
    public static CostTerms Sum(IEnumerable<CostTerms> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var sum = new CostTerms();
        foreach (var item in items)
            sum = Plus(sum, item);
        return sum;
    }

    private static CostTerms Plus(CostTerms a, CostTerms b) => new()
    {
        Fixed = Money.Cut((Int128)a.Fixed + b.Fixed),
        Trips = Money.Cut((Int128)a.Trips + b.Trips),
        Distance = Money.Cut((Int128)a.Distance + b.Distance),
        TravelTime = Money.Cut((Int128)a.TravelTime + b.TravelTime),
        Compactness = Money.Cut((Int128)a.Compactness + b.Compactness),
        Work = Money.Cut((Int128)a.Work + b.Work),
        Overtime = Money.Cut((Int128)a.Overtime + b.Overtime),
        Fairness = Money.Cut((Int128)a.Fairness + b.Fairness),
        Lateness = Money.Cut((Int128)a.Lateness + b.Lateness),
        Earliness = Money.Cut((Int128)a.Earliness + b.Earliness),
        Staleness = Money.Cut((Int128)a.Staleness + b.Staleness),
        Preference = Money.Cut((Int128)a.Preference + b.Preference),
        Change = Money.Cut((Int128)a.Change + b.Change),
        MaxLateness = Money.Cut((Int128)a.MaxLateness + b.MaxLateness),
        Unserved = Money.Cut((Int128)a.Unserved + b.Unserved),
    };
}
