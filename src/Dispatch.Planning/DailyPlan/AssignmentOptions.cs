namespace Dispatch.Planning.DailyPlan;

/// <summary>
/// What a district may set about which canteen cooks for whom and which central kitchen supplies which canteen. Prices are whole fen; they steer the
/// choice and appear on no bill. Leaving a portion without a canteen costs <see cref="PlanningOptions.Unserved"/> by the service's priority. Ranges are
/// checked with those of <see cref="PlanningOptions"/>.
/// </summary>
public sealed record AssignmentOptions
{
    /// <summary>
    /// A minute of the way from canteen to compound, per order: an order's share of a rider's round trip. Default 6 fen: two minutes at 16 yuan an hour,
    /// shared by nine orders. Range 0 to 100,000.
    /// </summary>
    public long TravelPerMinute { get; init; } = 6;

    /// <summary>An order from another canteen than the elder's usual one. Default 150 fen; range 0 to 10,000,000.</summary>
    public long ChangeOfCanteen { get; init; } = 150;

    /// <summary>An order from a canteen in another street. Default 60 fen; range 0 to 10,000,000.</summary>
    public long OtherStreet { get; init; } = 60;

    /// <summary>A minute by which a portion's batch is ready later than <see cref="ReadySlackMinutes"/> asks. Default 5 fen; range 0 to 100,000.</summary>
    public long LateReadyPerMinute { get; init; } = 5;

    /// <summary>How long before its latest loading a portion should be ready, so that riders can join ways. Default 20 min; range 0 to 240.</summary>
    public int ReadySlackMinutes { get; init; } = 20;

    /// <summary>How many canteens an order that names none may go to: the cheapest ones within reach. Default 12; range 1 to 1,000.</summary>
    public int Canteens { get; init; } = 12;

    /// <summary>
    /// How much OR-Tools may work on a choice, in units of its deterministic clock: the same work on any machine, some 15 seconds each on an ordinary one.
    /// Default 2; range 0.01 to 100.
    /// </summary>
    public double SolverWork { get; init; } = 2;
}
