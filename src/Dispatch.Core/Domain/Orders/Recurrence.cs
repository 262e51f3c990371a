using Dispatch.Core.Units;

namespace Dispatch.Core.Domain.Orders;

/// <summary>
/// On which days a standing order falls: between <see cref="From"/> and <see cref="To"/>, on <see cref="Days"/> or, when
/// <see cref="EveryDays"/> is set, every so many days counted from <see cref="From"/> (an escort every 28 days).
/// </summary>
public sealed record Recurrence
{
    /// <summary>First day, included; the anchor of <see cref="EveryDays"/>.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, included; null = open end.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Days of the week; unused when <see cref="EveryDays"/> is set. Default every day.</summary>
    public Weekdays Days { get; init; } = Weekdays.EveryDay;

    /// <summary>Period in days, 1 to 366; null = weekly pattern.</summary>
    public int? EveryDays { get; init; }

    /// <summary>Whether it is also served on public holidays. Default yes.</summary>
    public bool OnHolidays { get; init; } = true;

    /// <summary>Whether the order falls on the day, before pauses.</summary>
    /// <param name="day">The day asked about.</param>
    /// <param name="isHoliday">Whether that day is a public holiday.</param>
    public bool FallsOn(DateOnly day, bool isHoliday)
    {
        if (day < From || (To is { } end && day > end) || (isHoliday && !OnHolidays))
            return false;
        return EveryDays is { } period ? (day.DayNumber - From.DayNumber) % period == 0 : Days.Includes(day);
    }
}
