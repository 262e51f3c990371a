using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Units;

namespace Dispatch.Planning.Sample;

/// <summary>Draws weekly patterns of standing orders that do, or do not, fall on the day of the sample.</summary>
internal sealed class Patterns(SampleDraft draft, Rng rng)
{
    private const Weekdays Odd = Weekdays.Monday | Weekdays.Wednesday | Weekdays.Friday;
    private const Weekdays Even = Weekdays.Tuesday | Weekdays.Thursday | Weekdays.Saturday;
    private const Weekdays NotSunday = Weekdays.EveryDay & ~Weekdays.Sunday;

    /// <summary>A pattern that falls on the day.</summary>
    public Recurrence Falling()
    {
        var days = rng.Next(100) switch
        {
            < 45 => Weekdays.EveryDay,
            < 75 => Weekdays.WorkingDays,
            < 85 => NotSunday,
            < 93 => Odd,
            _ => Even,
        };
        return new Recurrence
        {
            From = draft.Day.AddDays(-rng.Next(10, 600)),
            Days = days.Includes(draft.Day) ? days : Weekdays.EveryDay,
            OnHolidays = draft.DayIsHoliday || rng.Chance(0.7),
        };
    }

    /// <summary>A pattern of one visit a week or every so many days that falls on the day.</summary>
    public Recurrence FallingSeldom()
    {
        if (rng.Chance(0.5))
            return new Recurrence { From = draft.Day.AddDays(-7 * rng.Next(1, 60)), Days = WeekdaysExtensions.Of(draft.Day.DayOfWeek) };
        var period = rng.Next(2) == 0 ? 14 : 28;
        return new Recurrence { From = draft.Day.AddDays(-period * rng.Next(0, 20)), EveryDays = period };
    }

    /// <summary>A pattern that does not fall on the day: another weekday, ended, or not begun.</summary>
    public Recurrence Missing()
    {
        var from = draft.Day.AddDays(-rng.Next(30, 600));
        var other = Weekdays.EveryDay & ~WeekdaysExtensions.Of(draft.Day.DayOfWeek);
        return rng.Next(10) switch
        {
            < 7 => new Recurrence { From = from, Days = (Odd.Includes(draft.Day) ? Even : Odd) & other },
            < 9 => new Recurrence { From = from, To = draft.Day.AddDays(-rng.Next(1, 20)) },
            _ => new Recurrence { From = draft.Day.AddDays(rng.Next(1, 15)) },
        };
    }

    /// <summary>A pause over the day, of one standing order or of all of the elder's.</summary>
    public OrderPause PauseOver(string id, string elderId, string standingId) => new()
    {
        Id = id,
        ElderId = elderId,
        StandingId = rng.Chance(0.5) ? standingId : "",
        From = draft.Day.AddDays(-rng.Next(0, 10)),
        To = rng.Chance(0.8) ? draft.Day.AddDays(rng.Next(0, 15)) : null,
        Reason = rng.Chance(0.6) ? "住院" : "去子女家",
    };
}
