using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Actuals;
using Dispatch.Storage.Plans;

namespace Dispatch.Planning.OnTheRoad;

/// <summary>What somebody on the road may see of their own day.</summary>
/// <param name="plans">Where plans are kept.</param>
/// <param name="cards">Routes worked out.</param>
/// <param name="actuals">Where reports are kept.</param>
/// <param name="options">What holds on the road.</param>
public sealed class MyDay(PlanStore plans, RouteCards cards, StopActualStore actuals, RoadOptions options)
{
    /// <summary>The published route of a person with what was reported of it; without stops where nothing is published for them.</summary>
    /// <param name="date">The day.</param>
    /// <param name="staffId">Who.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<MyRoute> RouteAsync(DateOnly date, string staffId, CancellationToken cancel = default)
    {
        if (await CardAsync(date, staffId, cancel).ConfigureAwait(false) is not { } card)
            return new MyRoute { Date = date, StaffId = staffId, Gate = options.Gate, HotMealCelsius = options.HotMealCelsius };
        var items = card.Route.Stops.SelectMany(s => s.Items).Select(i => i.Id).Distinct(StringComparer.Ordinal).ToArray();
        var told = (await actuals.OfStaffAsync(date, staffId, items, cancel).ConfigureAwait(false)).ToDictionary(a => a.ItemId, StringComparer.Ordinal);
        return card.Route with { Stops = [.. card.Route.Stops.Select(s => s with { Items = [.. s.Items.Select(i => Told(i, told))] })] };
    }

    /// <summary>The route in force, with what is not shown. Null: nothing is published for them.</summary>
    public async Task<RouteCard?> CardAsync(DateOnly date, string staffId, CancellationToken cancel = default)
    {
        var found = (await plans.OfStaffAsync(date, staffId, cancel).ConfigureAwait(false)).FirstOrDefault(p => p.Status == PlanStatus.Published);
        return found is null ? null : await cards.FindAsync(found, staffId, cancel).ConfigureAwait(false);
    }

    /// <summary>Minutes served by check-in and check-out, by day; times that overlap count once. For volunteers they are those of the time bank.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day, included.</param>
    /// <param name="staffId">Who.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<ImmutableArray<ServedMinutes>> MinutesAsync(DateOnly first, DateOnly last, string staffId, CancellationToken cancel = default)
    {
        var rows = await actuals.OfStaffAsync(first, last, staffId, cancel).ConfigureAwait(false);
        return [.. rows.Where(r => r is { State: StopState.Done, ArrivedUtc: not null, DoneUtc: not null }).GroupBy(r => r.Date).OrderBy(g => g.Key)
            .Select(g => new ServedMinutes(g.Key, ServedMinutes.Of(g.Select(r => (r.ArrivedUtc!.Value, r.DoneUtc!.Value))), g.Count()))];
    }

    private static MyItem Told(MyItem item, Dictionary<string, StopActualRow> told) =>
        told.TryGetValue(item.Id, out var row) ? item with { State = row.State, ArrivedUtc = row.ArrivedUtc, EndedUtc = row.DoneUtc } : item;
}
