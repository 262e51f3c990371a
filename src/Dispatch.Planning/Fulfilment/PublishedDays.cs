using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Plans;

namespace Dispatch.Planning.Fulfilment;

/// <summary>The published plans of days; those read last are kept, since what was published once stays as it is. Safe to share between threads.</summary>
/// <param name="plans">Where they lie.</param>
public sealed class PublishedDays(PlanStore plans)
{
    private const int MostPlans = 10_000;
    private const int Kept = 8;
    private readonly ConcurrentDictionary<Guid, DayPlan> _known = new();

    /// <summary>The lines of those in force on a day, the widest area first.</summary>
    public async Task<ImmutableArray<PlanSummary>> ListAsync(DateOnly date, CancellationToken cancel = default)
    {
        var listed = await plans.ListAsync(date, take: MostPlans, cancel: cancel).ConfigureAwait(false);
        return [.. listed.Where(p => p.Status == PlanStatus.Published).OrderBy(p => p.ScopeCode.Length).ThenBy(p => p.ScopeCode, StringComparer.Ordinal)];
    }

    /// <summary>Those in force on a day, the widest area first.</summary>
    public async Task<ImmutableArray<DayPlan>> OfAsync(DateOnly date, CancellationToken cancel = default)
    {
        var found = ImmutableArray.CreateBuilder<DayPlan>();
        foreach (var line in await ListAsync(date, cancel).ConfigureAwait(false))
        {
            if (!_known.TryGetValue(line.Id, out var plan) && await plans.LoadAsync(line.Id, cancel).ConfigureAwait(false) is { } loaded)
            {
                if (_known.Count >= Kept)
                    _known.Clear();
                _known[line.Id] = plan = loaded;
            }

            if (plan is not null)
                found.Add(plan);
        }

        return found.ToImmutable();
    }

    /// <summary>Every order of a day once for each person who does it; of an order in two plans the widest area's counts.</summary>
    public async Task<ImmutableArray<PlannedItem>> ItemsAsync(DateOnly date, CancellationToken cancel = default) =>
        [.. (await OfAsync(date, cancel).ConfigureAwait(false)).SelectMany(PlannedItems.Of).DistinctBy(i => (i.Item.Id, i.Route.Staff.Id))];
}
