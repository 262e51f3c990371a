namespace Dispatch.Planning.LiveDays;

/// <summary>Instants and the clock of the planned day: local time is that of Asia/Shanghai, eight hours ahead of UTC all year.</summary>
public static class DayClock
{
    /// <summary>How far local time is ahead of UTC.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>Seconds after local midnight of a day; negative before it.</summary>
    public static int SecondsOf(DateTime utc, DateOnly date) => (int)(utc + Offset - date.ToDateTime(TimeOnly.MinValue)).TotalSeconds;

    /// <summary>The local day of an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime + Offset);

    /// <summary>Now, as seconds after local midnight of a day; 0 before it.</summary>
    public static int Now(TimeProvider clock, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return Math.Max(0, SecondsOf(clock.GetUtcNow().UtcDateTime, date));
    }

    /// <summary>The instant, UTC, of so many seconds after local midnight of a day; may pass midnight either way.</summary>
    public static DateTime UtcOf(DateOnly date, int seconds) =>
        DateTime.SpecifyKind(date.ToDateTime(TimeOnly.MinValue).AddSeconds(seconds) - Offset, DateTimeKind.Utc);
}
