using Dispatch.Planning.DailyPlan;

namespace Dispatch.Planning.LiveDays;

/// <summary>How a day in force may be changed. Check it with <see cref="Validate"/>.</summary>
public sealed record ReplanOptions
{
    /// <summary>Prices and rules of the day. Default: all defaults.</summary>
    public PlanningOptions Day { get; init; } = new();

    /// <summary>What begins within so many minutes stays as it is. Default 20; range 0 to 480.</summary>
    public int FreezeMinutes { get; init; } = 20;

    /// <summary>What is new or was given up by somebody may begin after so many minutes. Default 5; range 0 to 120.</summary>
    public int NoticeMinutes { get; init; } = 5;

    /// <summary>Price of each meal stop that another rider brings than was planned, fen. Default 300; range 0 to 1,000,000. Visits: <see cref="PlanningOptions.OtherThanPublished"/>.</summary>
    public long OtherRider { get; init; } = 300;

    /// <summary>Elders are to be phoned where the promised time moves by more than this. Default 15 min; range 0 to 600.</summary>
    public int PhoneMinutes { get; init; } = 15;

    /// <summary>Most people whose routes the search may touch. Default 60; range 5 to 1,000.</summary>
    public int RegionPeople { get; init; } = 60;

    /// <summary>Iterations of the search for each request of the region. Default 12; range 0 to 1,000.</summary>
    public int IterationsPerRequest { get; init; } = 12;

    /// <summary>Wall-clock ceiling of the search, seconds. Default 1.5; range 0.1 to 600. A proposal that ran into it cannot be made again exactly.</summary>
    public double SecondsLimit { get; init; } = 1.5;

    /// <summary>Checks every range.</summary>
    /// <exception cref="ArgumentException">Names every value that is out of its range.</exception>
    public void Validate()
    {
        Day.Validate();
        (string Name, double Value, double Least, double Most)[] ranges =
        [
            (nameof(FreezeMinutes), FreezeMinutes, 0, 480), (nameof(NoticeMinutes), NoticeMinutes, 0, 120), (nameof(OtherRider), OtherRider, 0, 1_000_000),
            (nameof(PhoneMinutes), PhoneMinutes, 0, 600), (nameof(RegionPeople), RegionPeople, 5, 1_000),
            (nameof(IterationsPerRequest), IterationsPerRequest, 0, 1_000), (nameof(SecondsLimit), SecondsLimit, 0.1, 600),
        ];
        var wrong = ranges.Where(r => !(r.Value >= r.Least && r.Value <= r.Most)).Select(r => $"{r.Name} is {r.Value}, must be {r.Least} to {r.Most}").ToList();
        if (wrong.Count > 0)
            throw new ArgumentException("Replan options: " + string.Join("; ", wrong));
    }
}
