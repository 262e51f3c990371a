using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;

namespace Dispatch.Storage.Plans;

/// <summary>
/// Whole plans as they were read last, for all who ask for the same ones again and again; a plan that changes counts its revision up. As many are kept as have so many
/// routes together: some plans of a district, or all the streets of some days. Safe to share between threads.
/// </summary>
/// <param name="plans">Where they lie.</param>
public sealed class KeptPlans(PlanStore plans)
{
    private const int MostRoutes = 1_500;
    private ImmutableArray<(PlanSummary Line, DayPlan Plan)> _kept = [];

    /// <summary>A plan whose line was just read. Null: it is gone.</summary>
    /// <param name="line">Its line.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<DayPlan?> OfAsync(PlanSummary line, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(line);
        foreach (var (known, plan) in _kept)
        {
            if (known.Id == line.Id && known.Revision == line.Revision)
                return plan;
        }

        if (await plans.LoadAsync(line.Id, cancel).ConfigureAwait(false) is not { } loaded)
            return null;
        ImmutableInterlocked.Update(ref _kept, kept => Latest(kept.Where(k => k.Line.Id != line.Id).Prepend((line, loaded))));
        return loaded;
    }

    private static ImmutableArray<(PlanSummary Line, DayPlan Plan)> Latest(IEnumerable<(PlanSummary Line, DayPlan Plan)> plans)
    {
        var routes = 0;
        return [.. plans.TakeWhile((p, i) => (routes += p.Plan.Routes.Length) <= MostRoutes || i == 0)];
    }
}
