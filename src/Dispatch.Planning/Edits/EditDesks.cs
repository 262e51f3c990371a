using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.LiveDays;

namespace Dispatch.Planning.Edits;

/// <summary>
/// Desks prepared for dispatchers: one for each plan, full minute and what is known of its day. Who only looks does not wait while reports come in or a minute ends: they get
/// the desk there is, a newer one is made meanwhile, and saving judges by what is known then. The last few are kept. Safe to share between threads.
/// </summary>
/// <param name="days">Where plans are prepared.</param>
/// <param name="clock">Clock of the instant.</param>
public sealed class EditDesks(LiveDayStore days, TimeProvider clock)
{
    private const int Minute = 60;

    /// <summary>What begins within so many minutes stays: nobody could be told in time.</summary>
    private const int FreezeMinutes = 2;

    /// <summary>How long a desk may be looked at before it is asked whether there is news.</summary>
    private static readonly TimeSpan _news = TimeSpan.FromSeconds(5);

    private readonly LastFew<(LiveDay Day, DayFacts Facts), EditDesk> _kept = new((a, b) => ReferenceEquals(a.Day, b.Day) && a.Facts.IsSame(b.Facts));
    private readonly Lock _asking = new();
    private (LiveDay? Day, long At) _asked;

    /// <summary>The desk of a plan with all that is known. Null: no such plan.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="at">The instant, seconds after local midnight; null: by the clock.</param>
    /// <param name="cancel">Stops the waiting; the preparation goes on for others.</param>
    public async Task<(EditDesk Desk, LiveDay Day)?> FindAsync(Guid planId, int? at, CancellationToken cancel = default) =>
        await days.OfPlanAsync(planId, cancel).ConfigureAwait(false) is { } live ? (await NewestAsync(live, Now(live, at), cancel).ConfigureAwait(false), live) : null;

    /// <summary>The desk of a plan to look at: where one is ready that is no more than about a minute behind, that one, with the locks of now. Null: no such plan.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="at">The instant; then exactly of that. Null: by the clock.</param>
    /// <param name="cancel">Stops the waiting; the preparation goes on for others.</param>
    public async Task<(EditDesk Desk, LiveDay Day)?> LookAsync(Guid planId, int? at, CancellationToken cancel = default)
    {
        if (at is not null)
            return await FindAsync(planId, at, cancel).ConfigureAwait(false);
        if (await days.OfPlanAsync(planId, cancel).ConfigureAwait(false) is not { } live)
            return null;
        var now = Now(live, null);
        if (_kept.Newest(k => ReferenceEquals(k.Day, live) && k.Facts.Now <= now && now - k.Facts.Now <= Minute) is not { } ready)
            return (await NewestAsync(live, now, cancel).ConfigureAwait(false), live);
        if (IsTimeToAsk(live))
            _ = NewestAsync(live, now, CancellationToken.None); // what goes wrong is told to whoever has to wait for a desk
        return (ready.With(await days.LocksAsync(live.Plan.Date, cancel).ConfigureAwait(false)), live);
    }

    /// <summary>A plan that was made of another by hand is prepared by what is known of that.</summary>
    internal Task FollowAsync(LiveDay live, DayPlan plan, CancellationToken cancel) => days.FollowAsync(live, plan, cancel);

    private async Task<EditDesk> NewestAsync(LiveDay live, int now, CancellationToken cancel)
    {
        var facts = await days.FactsAsync(live, now, cancel).ConfigureAwait(false);
        // Locks are told, not planned with: a desk serves whatever they are.
        var free = facts with { Locks = [] };
        var desk = await _kept.FindAsync(
            (live, free), () => Task.FromResult(new EditDesk(live, free, OptionsOf(live, now))), k => ReferenceEquals(k.Day, live) && k.Facts.Now <= now, cancel).ConfigureAwait(false);
        return desk.With(facts.Locks);
    }

    private bool IsTimeToAsk(LiveDay live)
    {
        lock (_asking)
        {
            if (ReferenceEquals(_asked.Day, live) && clock.GetElapsedTime(_asked.At) < _news)
                return false;
            _asked = (live, clock.GetTimestamp());
            return true;
        }
    }

    private int Now(LiveDay live, int? at) => Math.Max(0, at ?? DayClock.SecondsOf(clock.GetUtcNow().UtcDateTime, live.Plan.Date)) / Minute * Minute;

    /// <summary>What stays and what changes cost. Of a draft nobody was told anything: changes cost nothing.</summary>
    private static ReplanOptions OptionsOf(LiveDay live, int now)
    {
        var day = live.Day.Options;
        var isTold = live.Plan.Status == PlanStatus.Published;
        return new ReplanOptions
        {
            Day = isTold ? day : day with { OtherThanPublished = 0, MovedPerMinute = 0 }, OtherRider = isTold ? new ReplanOptions().OtherRider : 0,
            FreezeMinutes = now > 0 ? FreezeMinutes : 0, NoticeMinutes = now > 0 ? FreezeMinutes : 0,
        };
    }
}
