using System.Collections.Concurrent;
using Dispatch.Planning.Fulfilment;

namespace Dispatch.Planning.Quality;

/// <summary>
/// Promises of days, read from the plans once and kept while these are in force: two months of a district are some tens of megabytes, the plans themselves
/// some gigabytes. Safe to share between threads.
/// </summary>
/// <param name="days">The published plans.</param>
internal sealed class PromisedDays(PublishedDays days)
{
    private const int Kept = 70;
    private readonly ConcurrentDictionary<DateOnly, PromisedDay> _known = new();
    private readonly ConcurrentDictionary<string, string> _words = new(StringComparer.Ordinal);

    /// <summary>What was promised on a day.</summary>
    public async Task<PromisedDay> OfAsync(DateOnly date, CancellationToken cancel)
    {
        var listed = await days.ListAsync(date, cancel).ConfigureAwait(false);
        if (_known.TryGetValue(date, out var known) && known.Plans.SequenceEqual(listed.Select(p => p.Id)))
            return known;
        var plans = await days.OfAsync(date, cancel).ConfigureAwait(false);
        var streets = plans.SelectMany(p => p.Places).DistinctBy(p => p.Id, StringComparer.Ordinal).ToDictionary(p => p.Id, p => p.StreetCode ?? "", StringComparer.Ordinal);
        var orders = plans.SelectMany(PlannedItems.Of).DistinctBy(i => (i.Item.Id, i.Route.Staff.Id)).Select(i => Order(i, streets.GetValueOrDefault(i.Stop.PlaceId ?? "") ?? ""));
        var work = plans.SelectMany(p => p.Routes).DistinctBy(r => r.Staff.Id, StringComparer.Ordinal).Select(r => (One(r.Staff.Kind), One(r.Staff.Id), (long)r.WorkSeconds));
        var made = new PromisedDay([.. plans.Select(p => p.Id)], [.. orders], [.. work]);
        if (_known.Count >= Kept)
            _known.Clear();
        return _known[date] = made;
    }

    private PromisedOrder Order(PlannedItem i, string street) => new(
        i.Item.Id, One(i.Item.ElderId!), One(street), One(i.Item.ServiceCode), One(i.Route.Staff.Id), i.CanteenId is { } canteen ? One(canteen) : null,
        i.Stop.Start, i.Item.WindowStart, i.Item.WindowEnd, i.IsMeal ? i.Load?.Departure : null);

    /// <summary>The same word once, however many plans name it.</summary>
    private string One(string word) => _words.GetOrAdd(word, word);
}
