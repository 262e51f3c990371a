using Dispatch.Planning.LiveDays;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.Explaining;

/// <summary>Answers why: for orders that a stored plan serves, and for those that it does not. Prepared plans are kept for a while. Safe to share between threads.</summary>
/// <param name="days">Where plans come from.</param>
/// <param name="solver">The search.</param>
/// <param name="clock">Its clock.</param>
public sealed class ExplainPlan(LiveDayStore days, ISolver solver, TimeProvider clock)
{
    private readonly ExplainOptions _options = new();
    private readonly LastFew<LiveDay, ExplainedDay> _kept = new(ReferenceEquals);

    /// <summary>Why a plan does not serve an order. Null: there is no such plan, or it does not list the order.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="itemId">The order or visit.</param>
    /// <param name="cancel">Ends the search.</param>
    public async Task<UnservedAnswer?> WhyUnservedAsync(Guid planId, string itemId, CancellationToken cancel = default)
    {
        if (await DayAsync(planId, cancel).ConfigureAwait(false) is not { } day || day.Source.Unserved.FirstOrDefault(u => u.Ids.Contains(itemId)) is not { } told)
            return null;
        var search = new SmallestChange(solver, clock, _options);
        return await Task.Run(() => new ExplainUnserved(day, search, _options).Of(told, itemId, cancel), cancel).ConfigureAwait(false);
    }

    /// <summary>Why a visit is done by whom it is done. Null: there is no such plan, or it does not serve the order.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="itemId">The order or visit.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<ServedAnswer?> WhyServedAsync(Guid planId, string itemId, CancellationToken cancel = default)
    {
        if (await DayAsync(planId, cancel).ConfigureAwait(false) is not { } day || day.RequestOf(itemId) is not { } request || day.Plan.Unserved.Any(u => u.Request == request))
            return null;
        return await Task.Run(() => new ExplainServed(day, solver, clock, _options).Of(itemId, request), cancel).ConfigureAwait(false);
    }

    private async Task<ExplainedDay?> DayAsync(Guid planId, CancellationToken cancel) => await days.OfPlanAsync(planId, cancel).ConfigureAwait(false) is { } live
        ? await _kept.FindAsync(live, () => Task.FromResult(new ExplainedDay(live)), null, cancel).ConfigureAwait(false) : null;
}
