using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Plans;

namespace Dispatch.Planning.Fulfilment;

/// <summary>The published plans of days; those read last are kept. Safe to share between threads.</summary>
/// <param name="plans">Where they lie.</param>
/// <param name="kept">The plans read last. Null (default): those that are read here.</param>
public sealed class PublishedDays(PlanStore plans, KeptPlans? kept = null)
{
    private readonly KeptPlans _kept = kept ?? new KeptPlans(plans);

    /// <summary>The lines of those in force on a day, the widest area first.</summary>
    public Task<ImmutableArray<PlanSummary>> ListAsync(DateOnly date, CancellationToken cancel = default) => plans.InForceAsync(date, cancel);

    /// <summary>Those in force on a day, the widest area first.</summary>
    public async Task<ImmutableArray<DayPlan>> OfAsync(DateOnly date, CancellationToken cancel = default)
    {
        var found = ImmutableArray.CreateBuilder<DayPlan>();
        foreach (var line in await ListAsync(date, cancel).ConfigureAwait(false))
        {
            if (await _kept.OfAsync(line, cancel).ConfigureAwait(false) is { } plan)
                found.Add(plan);
        }

        return found.ToImmutable();
    }

    /// <summary>Every order of a day once for each person who does it; of an order in two plans the widest area's counts.</summary>
    public async Task<ImmutableArray<PlannedItem>> ItemsAsync(DateOnly date, CancellationToken cancel = default) =>
        [.. (await OfAsync(date, cancel).ConfigureAwait(false)).SelectMany(PlannedItems.Of).DistinctBy(i => (i.Item.Id, i.Route.Staff.Id))];
}
