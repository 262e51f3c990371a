using Dispatch.Planning.LiveDays;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.Offers;

/// <summary>
/// Desks prepared for callers: one for each day in force, full minute and what is known of it; whoever asks within the minute gets the same one until something new is
/// known. The last few are kept. Safe to share between threads.
/// </summary>
/// <param name="solver">The search; it only puts in.</param>
/// <param name="clock">Its clock.</param>
public sealed class OfferDesks(ISolver solver, TimeProvider clock)
{
    private const int Minute = 60;
    private readonly LastFew<(LiveDay Day, DayFacts Facts), OfferDesk> _kept = new((a, b) => ReferenceEquals(a.Day, b.Day) && a.Facts.IsSame(b.Facts));

    /// <summary>The instant a desk is prepared for: the next full minute, so that nobody is told later than promised.</summary>
    /// <param name="now">Seconds after local midnight, 0 or more.</param>
    public static int Prepared(int now) => (now + Minute - 1) / Minute * Minute;

    /// <summary>The desk of a day, prepared where it is not there yet. Who gives up waiting does not stop it for others; one that failed is tried again.</summary>
    /// <param name="live">The day in force.</param>
    /// <param name="facts">What is known, at an instant of <see cref="Prepared"/>.</param>
    /// <param name="cancel">Stops the waiting.</param>
    public Task<OfferDesk> FindAsync(LiveDay live, DayFacts facts, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(live);
        ArgumentNullException.ThrowIfNull(facts);
        // What was known of a day before is of no use any more.
        return _kept.FindAsync(
            (live, facts), () => Task.FromResult(new OfferDesk(live, facts, new OfferOptions(), solver, clock)),
            k => k.Day.Plan.Date == live.Plan.Date && k.Day.Plan.Scope == live.Plan.Scope && k.Facts.Now <= facts.Now, cancel);
    }
}
