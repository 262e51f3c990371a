using System.Globalization;
using Dispatch.Core.Domain.Orders;

namespace Dispatch.Planning.Sample;

/// <summary>The statutory public holidays of China as fixed in law since 2025 (the days themselves, without bridge days).</summary>
internal static class HolidayCalendar
{
    private static readonly ChineseLunisolarCalendar _lunar = new();

    /// <summary>All of one year, ascending.</summary>
    public static IEnumerable<Holiday> Of(int year)
    {
        var springFestival = Lunar(year, 1, 1);
        (DateOnly Day, string Name)[] days =
        [
            (new DateOnly(year, 1, 1), "元旦"),
            (springFestival.AddDays(-1), "春节"), (springFestival, "春节"), (springFestival.AddDays(1), "春节"), (springFestival.AddDays(2), "春节"),
            (ClearBrightness(year), "清明节"),
            (new DateOnly(year, 5, 1), "劳动节"), (new DateOnly(year, 5, 2), "劳动节"),
            (Lunar(year, 5, 5), "端午节"),
            (Lunar(year, 8, 15), "中秋节"),
            (new DateOnly(year, 10, 1), "国庆节"), (new DateOnly(year, 10, 2), "国庆节"), (new DateOnly(year, 10, 3), "国庆节"),
        ];
        return days.DistinctBy(d => d.Day).OrderBy(d => d.Day).Select(d => new Holiday { Date = d.Day, Name = d.Name });
    }

    private static DateOnly Lunar(int year, int month, int day)
    {
        var leap = _lunar.GetLeapMonth(year);
        var counted = leap > 0 && month >= leap ? month + 1 : month;
        return DateOnly.FromDateTime(_lunar.ToDateTime(year, counted, day, 0, 0, 0, 0));
    }

    // 清明 by the usual rule of the 21st century: whole part of (Y × 0.2422 + 4.81) less the leap days, Y = last two digits.
    private static DateOnly ClearBrightness(int year) => new(year, 4, (int)((year % 100 * 0.2422) + 4.81) - (year % 100 / 4));
}
