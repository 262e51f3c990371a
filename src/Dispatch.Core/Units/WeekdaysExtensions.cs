namespace Dispatch.Core.Units;

/// <summary>Questions to a set of weekdays.</summary>
public static class WeekdaysExtensions
{
    /// <summary>Whether the date's day of the week is in the set.</summary>
    public static bool Includes(this Weekdays days, DateOnly date) => (days & Of(date.DayOfWeek)) != 0;

    /// <summary>The set of one day.</summary>
    public static Weekdays Of(DayOfWeek day) => (Weekdays)(1 << (((int)day + 6) % 7));
}
