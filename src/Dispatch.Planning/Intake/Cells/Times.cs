using System.Collections.Immutable;
using System.Globalization;
using Dispatch.Core.Units;
using Dispatch.Planning.Intake.Messages;

namespace Dispatch.Planning.Intake.Cells;

/// <summary>Cell types of dates, clock times, windows and days of the week.</summary>
internal static class Times
{
    private static readonly string[] _dateForms =
        ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd", "yyyy-M-d HH:mm", "yyyy-M-d H:mm:ss", "yyyy/M/d H:mm", "yyyy/M/d H:mm:ss"];

    private static readonly string[] _dashes = ["-", "–", "—", "~", "至", "到"];
    private static readonly string[] _dayNames = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"];
    private static readonly string[] _englishDays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>A date between 1900 and 2200.</summary>
    public static readonly CellType<DateOnly> Date = new("date", "", "yyyy-MM-dd",
        (string text, out DateOnly value) =>
            DateOnly.TryParseExact(Texts.Narrow(text), _dateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out value) && value.Year is >= 1900 and <= 2200
                ? null
                : new CellProblem(ImportCodes.NotADate, text),
        value => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A clock time.</summary>
    public static readonly CellType<DayTime> Clock = new("time", "", "HH:mm",
        (string text, out DayTime value) => DayTime.TryParse(Texts.Narrow(text), out value) ? null : new CellProblem(ImportCodes.NotATime, text),
        value => value.ToString());

    /// <summary>A window with both ends.</summary>
    public static readonly CellType<TimeWindow> Window = new("window", "", "HH:mm-HH:mm", ParseWindow,
        value => $"{new DayTime(value.Earliest)}-{new DayTime(value.Latest)}");

    /// <summary>Several windows, ascending and disjoint.</summary>
    public static readonly CellType<ImmutableArray<TimeWindow>> Windows = Window.List() with
    {
        Parse = (string text, out ImmutableArray<TimeWindow> value) =>
        {
            if (Window.List().Parse(text, out value) is { } problem)
                return problem;
            value = [.. value.OrderBy(w => w.Earliest)];
            for (var i = 1; i < value.Length; i++)
            {
                if (value[i].Earliest <= value[i - 1].Latest)
                    return new CellProblem(ImportCodes.WindowReversed, text);
            }
            return null;
        },
    };

    /// <summary>A set of days of the week: 周一;周三, 一三五, 135, 工作日, 每天, Mon;Wed.</summary>
    public static readonly CellType<Weekdays> Weekdays = new("weekdays", "", "每天 daily / 工作日 workdays / 周一;周三 Mon;Wed", ParseDays, FormatDays);

    /// <summary>The days of a written cell as mon, tue …</summary>
    public static IEnumerable<string> EnglishDays(string text) =>
        ParseDays(text, out var days) is null ? _englishDays.Where((_, day) => ((int)days & (1 << day)) != 0) : [];

    /// <summary>The days with their English and Chinese names, Monday first.</summary>
    public static IEnumerable<(string En, string Zh)> Days => _englishDays.Zip(_dayNames);

    /// <summary>Whether the text is one of mon, tue …</summary>
    public static bool IsEnglishDay(string text) => _englishDays.Contains(text, StringComparer.Ordinal);

    private static CellProblem? ParseWindow(string text, out TimeWindow value)
    {
        value = default;
        var parts = Texts.Narrow(text).Split(_dashes, StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || !DayTime.TryParse(parts[0], out var from) || !DayTime.TryParse(parts[1], out var to))
            return new CellProblem(ImportCodes.NotATime, text);
        if (to < from)
            return new CellProblem(ImportCodes.WindowReversed, text);
        value = new TimeWindow(from.Seconds, to.Seconds);
        return null;
    }

    private static CellProblem? ParseDays(string text, out Weekdays value)
    {
        value = Core.Units.Weekdays.None;
        var words = Texts.Narrow(text).ToLowerInvariant();
        if (words is "每天" or "daily" or "每日" or "everyday")
            value = Core.Units.Weekdays.EveryDay;
        else if (words is "工作日" or "workdays" or "weekdays")
            value = Core.Units.Weekdays.WorkingDays;
        else
            value = EachDay(words);
        return value == Core.Units.Weekdays.None ? new CellProblem(ImportCodes.NotAllowed, text, Weekdays.Allowed) : null;
    }

    private static Weekdays EachDay(string words)
    {
        for (var day = 0; day < 7; day++)
            words = words.Replace(_englishDays[day], Figures.Plain(day + 1), StringComparison.Ordinal);
        var days = Core.Units.Weekdays.None;
        foreach (var c in words.Replace("星期", "", StringComparison.Ordinal).Replace("周日", "7", StringComparison.Ordinal))
        {
            if ("周 ;,|、/".Contains(c, StringComparison.Ordinal))
                continue;
            var day = Math.Max("一二三四五六日".IndexOf(c, StringComparison.Ordinal), "1234567".IndexOf(c, StringComparison.Ordinal));
            if (c == '天')
                day = 6;
            if (day < 0)
                return Core.Units.Weekdays.None;
            days |= (Weekdays)(1 << day);
        }
        return days;
    }

    private static string FormatDays(Weekdays days) => days switch
    {
        Core.Units.Weekdays.EveryDay => "每天",
        Core.Units.Weekdays.WorkingDays => "工作日",
        _ => string.Join(';', _dayNames.Where((_, day) => ((int)days & (1 << day)) != 0)),
    };
}
