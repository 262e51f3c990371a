using Dispatch.Planning.Fulfilment;
using Dispatch.Storage.Visits;

namespace Dispatch.Planning.Quality;

/// <summary>The use case: keep what an elder or their family thought of a meal or visit. Who came, from which canteen and to whom is said by the published plan, not by who hands it in.</summary>
/// <param name="days">The published plans.</param>
/// <param name="ratings">Where answers are kept.</param>
/// <param name="clock">Clock of their arrival.</param>
public sealed class TakeRating(PublishedDays days, RatingStore ratings, TimeProvider clock)
{
    /// <summary>Keeps it; the same id twice is one.</summary>
    /// <param name="given">The answer.</param>
    /// <param name="isTheirs">Whether the order is one that whoever hands it in may speak of.</param>
    /// <param name="cancel">Stops before it is kept.</param>
    /// <returns>Null: no published plan of that day has such an order, or it is not theirs.</returns>
    public async Task<TakenRating?> RunAsync(GivenRating given, Predicate<RatingRow> isTheirs, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(isTheirs);
        var item = (await days.ItemsAsync(given.Date, cancel).ConfigureAwait(false)).Where(i => i.Item.Id == given.ItemId).OrderBy(i => i.Item.Role ?? 0).FirstOrDefault();
        if (item?.Item.ElderId is not { } elder)
            return null;
        var row = new RatingRow
        {
            Id = given.Id, Date = given.Date, ItemId = given.ItemId, ElderId = elder, StaffId = item.Route.Staff.Id, CanteenId = item.CanteenId,
            Stars = given.Stars, Text = given.Text, ReceivedUtc = clock.GetUtcNow().UtcDateTime,
        };
        if (!isTheirs(row))
            return null;
        if (await ratings.AddAsync(row, cancel).ConfigureAwait(false))
            return new TakenRating(row, IsNew: true);
        return await ratings.FindAsync(given.Id, cancel).ConfigureAwait(false) is { } kept && isTheirs(kept) ? new TakenRating(kept, IsNew: false) : null;
    }
}
