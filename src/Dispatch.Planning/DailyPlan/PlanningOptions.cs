using System.Collections.Immutable;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Geo;

namespace Dispatch.Planning.DailyPlan;

/// <summary>
/// Everything a district may set about how its day is planned. Prices are whole fen; they steer the search and do not appear on a bill,
/// except where the registers name a real wage or fare, which then counts instead. Check it with <see cref="Validate"/>.
/// </summary>
public sealed record PlanningOptions
{
    /// <summary>Number of priorities: 1 lowest to 10 highest.</summary>
    public const int Priorities = 10;

    /// <summary>
    /// Price of leaving one order (or one person's part of a visit) undone, by priority (first = priority 1). Default 200 to 2,000 yuan. Keep the
    /// lowest well above the cost of any visit, or visits are dropped to save travel. Range 1 to 10,000,000 fen, ascending.
    /// </summary>
    public ImmutableArray<long> Unserved { get; init; } = [20_000, 25_000, 32_000, 40_000, 50_000, 65_000, 85_000, 110_000, 150_000, 200_000];

    /// <summary>A minute after the wished time, per order. Default 50 fen; range 0 to 100,000.</summary>
    public long LatePerMinute { get; init; } = 50;

    /// <summary>A minute before the wished time, per order. Default 20 fen; range 0 to 100,000.</summary>
    public long EarlyPerMinute { get; init; } = 20;

    /// <summary>A minute beyond the freshness target, per order. Default 15 fen; range 0 to 100,000.</summary>
    public long StalePerMinute { get; init; } = 15;

    /// <summary>A visit by somebody the elder does not know, where the elder knows or prefers somebody. Default 1,000 fen; range 0 to 10,000,000.</summary>
    public long Stranger { get; init; } = 1_000;

    /// <summary>A visit by somebody familiar who is not the preferred person. Default 200 fen; range 0 to <see cref="Stranger"/>.</summary>
    public long Familiar { get; init; } = 200;

    /// <summary>A visit by the other gender where the same is preferred. Default 2,000 fen; range 0 to 10,000,000.</summary>
    public long OtherGender { get; init; } = 2_000;

    /// <summary>Calling a person out at all. Default 500 fen; range 0 to 10,000,000.</summary>
    public long PersonUsed { get; init; } = 500;

    /// <summary>Each trip from a kitchen. Default 200 fen; range 0 to 10,000,000.</summary>
    public long Trip { get; init; } = 200;

    /// <summary>
    /// Least price of an hour of anybody's working time, so that unpaid hours are not wasted; used where the register's wage is lower.
    /// Default 1,000 fen; range 0 to 1,000,000.
    /// </summary>
    public long LeastHour { get; init; } = 1_000;

    /// <summary>Price of an hour of overtime over the hour's price, where the register names none: a share. Default 0.5; range 0 to 5.</summary>
    public double OvertimeShare { get; init; } = 0.5;

    /// <summary>An hour on the way on top of the working hour, for the strain of it. Default 600 fen; range 0 to 1,000,000.</summary>
    public long TravelHour { get; init; } = 600;

    /// <summary>Speeds and fares by travel mode. Default: see <see cref="ModeOptions.Defaults"/>. Every mode must be there.</summary>
    public ImmutableSortedDictionary<TravelMode, ModeOptions> Modes { get; init; } = ModeOptions.Defaults;

    /// <summary>Road length from straight line. Default <see cref="DetourCurve.Shanghai"/>.</summary>
    public DetourCurve Detour { get; init; } = DetourCurve.Shanghai;

    /// <summary>Longest time of hot food from kitchen to door, hard; a shorter limit of the service counts. Default 120 min; range 1 to 120.</summary>
    public int FreshnessLimitMinutes { get; init; } = 120;

    /// <summary>Wished-for longest time, where the service names none. Default 60 min; range 1 to the limit.</summary>
    public int FreshnessTargetMinutes { get; init; } = 60;

    /// <summary>Farthest canteen an order is given to when it names none, metres as the crow flies. Default 4,000; range 100 to 50,000.</summary>
    public int CanteenRadius { get; init; } = 4_000;

    /// <summary>Prices and limits of the choice of canteen. Default: all defaults.</summary>
    public AssignmentOptions Assignment { get; init; } = new();

    /// <summary>Most portions handed over in one stop; more orders behind one gate make further stops. Default 12; range 1 to 200.</summary>
    public int StopPortions { get; init; } = 12;

    /// <summary>Longest hand-over of one stop behind one gate. Default 25 min; range 1 to 240. A single order may take longer.</summary>
    public int StopMinutes { get; init; } = 25;

    /// <summary>Promised windows of orders handed over together overlap by at least so much. Default 30 min; range 1 to 600.</summary>
    public int SharedWindowMinutes { get; init; } = 30;

    /// <summary>How many of the nearest canteens may be loaded at by a carrier who is not based at one. Default 2; range 0 to 20.</summary>
    public int CarrierCanteens { get; init; } = 2;

    /// <summary>How far such a canteen may be from the carrier's base, metres as the crow flies. Default 1,500; range 0 to 50,000.</summary>
    public int CarrierRadius { get; init; } = 1_500;

    /// <summary>How much earlier than needed an escort may fetch an elder. Default 20 min; range 1 to 240.</summary>
    public int EscortSlackMinutes { get; init; } = 20;

    /// <summary>
    /// An hour of work above a person's fair share of the day (docs/objective.md), the same once more beyond
    /// <see cref="FairnessStepMinutes"/>. Default 600 fen; range 0 to 1,000,000; 0: months are not evened out.
    /// </summary>
    public long FairnessHour { get; init; } = 600;

    /// <summary>How far above the share the second price begins. Default 120 min; range 1 to 1,440.</summary>
    public int FairnessStepMinutes { get; init; } = 120;

    /// <summary>A visit by another person than the published plan told. Default 1,500 fen; range 0 to 10,000,000.</summary>
    public long OtherThanPublished { get; init; } = 1_500;

    /// <summary>A minute that an order or visit starts farther from the published time than tolerated, either way. Default 30 fen; range 0 to 100,000.</summary>
    public long MovedPerMinute { get; init; } = 30;

    /// <summary>How far from the published time a start may be at no cost. Default 15 min; range 0 to 600.</summary>
    public int MovedToleranceMinutes { get; init; } = 15;

    /// <summary>Each way from a home in one street (街道) to a home in another. Default 100 fen; range 0 to 1,000,000.</summary>
    public long Crossing { get; init; } = 100;

    /// <summary>
    /// Checks every range.
    /// </summary>
    /// <exception cref="ArgumentException">Names every value that is out of its range.</exception>
    public void Validate()
    {
        var faults = OptionRanges.Faults(this);
        if (faults.Count > 0)
            throw new ArgumentException("Planning options: " + string.Join("; ", faults));
    }
}
