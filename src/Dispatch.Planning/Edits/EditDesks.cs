using Dispatch.Planning.LiveDays;

namespace Dispatch.Planning.Edits;

/// <summary>
/// Desks prepared for dispatchers: one for each plan, full minute and what is known of its day, so that only the first look at a plan waits. The last few are kept. Safe to
/// share between threads.
/// </summary>
/// <param name="days">Where plans are prepared.</param>
/// <param name="clock">Clock of the instant.</param>
public sealed class EditDesks(LiveDayStore days, TimeProvider clock)
{
    private const int Minute = 60;

    /// <summary>What begins within so many minutes stays: nobody could be told in time.</summary>
    private const int FreezeMinutes = 2;
    private readonly LastFew<(LiveDay Day, DayFacts Facts), EditDesk> _kept = new((a, b) => ReferenceEquals(a.Day, b.Day) && a.Facts.IsSame(b.Facts));

    /// <summary>The desk of a plan. Null: no such plan.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="at">The instant, seconds after local midnight; null: by the clock.</param>
    /// <param name="cancel">Stops the waiting; the preparation goes on for others.</param>
    public async Task<(EditDesk Desk, LiveDay Day)?> FindAsync(Guid planId, int? at, CancellationToken cancel = default)
    {
        if (await days.OfPlanAsync(planId, cancel).ConfigureAwait(false) is not { } live)
            return null;
        var now = Math.Max(0, at ?? DayClock.SecondsOf(clock.GetUtcNow().UtcDateTime, live.Plan.Date)) / Minute * Minute;
        var facts = await days.FactsAsync(live, now, cancel).ConfigureAwait(false);
        var desk = await _kept.FindAsync(
            (live, facts), () => Task.FromResult(new EditDesk(live, facts, OptionsOf(live, now))), k => ReferenceEquals(k.Day, live) && k.Facts.Now <= now, cancel).ConfigureAwait(false);
        return (desk, live);
    }

    /// <summary>What stays and what changes cost. Of a draft nobody was told anything: changes cost nothing.</summary>
    private static ReplanOptions OptionsOf(LiveDay live, int now)
    {
        var day = live.Day.Options;
        var isTold = live.Plan.Status == Core.Domain.Plans.PlanStatus.Published;
        return new ReplanOptions
        {
            Day = isTold ? day : day with { OtherThanPublished = 0, MovedPerMinute = 0 }, OtherRider = isTold ? new ReplanOptions().OtherRider : 0,
            FreezeMinutes = now > 0 ? FreezeMinutes : 0, NoticeMinutes = now > 0 ? FreezeMinutes : 0,
        };
    }
}
