using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Actuals;
using Dispatch.Storage.Plans;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Exports;

namespace Dispatch.Web.Api.Stops;

/// <summary>The stops of the plan to work by, joined with the reports from the way; only those of people who are the caller's.</summary>
internal sealed class DayStops(PlanStore plans, StopActualStore actuals)
{
    /// <summary>The stops, route by route; null: the day has no plan.</summary>
    public async Task<ImmutableArray<StopView>?> FindAsync(Caller caller, DateOnly day, string? scopeCode, CancellationToken cancel)
    {
        if (await plans.LatestAsync(day, scopeCode, cancel) is not { } found || await plans.LoadAsync(found.Id, cancel) is not { } plan)
            return null;
        if (VisiblePlan.Of(plan, caller) is not { } theirs)
            return null;
        var reports = (await actuals.ListAsync(day, cancel)).ToDictionary(a => (a.ItemId, a.StaffId));
        return [.. theirs.Routes.SelectMany(r => r.Stops, (r, stop) => View(plan.Id, r.Staff, stop, reports))];
    }

    private static StopView View(Guid plan, PlanStaff staff, PlanStop stop, Dictionary<(string, string), StopActualRow> reports) => new(
        plan, staff.Id, staff.Name, stop.Sequence, stop.Kind, stop.PlaceId, stop.PlaceName, stop.Point, stop.Arrival, stop.Start, stop.Departure,
        [.. stop.Items.Select(i => StopItemView.Of(i, reports.GetValueOrDefault((i.Id, staff.Id))))]);
}
