using Dispatch.Jobs.Settings;

namespace Dispatch.Jobs;

/// <summary>What day and hour it is where the elders live.</summary>
/// <param name="clock">The clock.</param>
public sealed class LocalDay(TimeProvider clock)
{
    /// <summary>The time zone of the timetable.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(JobsOptions.ZoneName);

    /// <summary>Local date and time.</summary>
    public DateTime Now => TimeZoneInfo.ConvertTimeFromUtc(clock.GetUtcNow().UtcDateTime, Zone);

    /// <summary>Local date.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>Local time of day.</summary>
    public TimeOnly Hour => TimeOnly.FromDateTime(Now);
}
