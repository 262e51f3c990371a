using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Actuals;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Plans;

namespace Dispatch.Web.Api.Stops;

/// <summary>The stops of the plan to work by, joined with the reports from the way; only those of people who are the caller's.</summary>
internal sealed class DayStops(PlanSight plans, StopActualStore actuals)
{
    /// <summary>The stops, route by route; null: the day has no plan.</summary>
    public async Task<ImmutableArray<StopView>?> FindAsync(Caller caller, DateOnly day, string? scopeCode, CancellationToken cancel)
    {
        if (await plans.LatestAsync(caller, day, scopeCode, cancel) is not { } found || await plans.LoadAsync(caller, found, cancel) is not { } theirs)
            return null;
        var reports = (await actuals.ListAsync(day, cancel)).ToDictionary(a => (a.ItemId, a.StaffId));
        return [.. theirs.Routes.SelectMany(r => r.Stops, (r, stop) => View(theirs.Id, r.Staff, stop, reports))];
    }

    private static StopView View(Guid plan, PlanStaff staff, PlanStop stop, Dictionary<(string, string), StopActualRow> reports) => new(
        plan, staff.Id, staff.Name, stop.Sequence, stop.Kind, stop.PlaceId, stop.PlaceName, stop.Point, stop.Arrival, stop.Start, stop.Departure,
        [.. stop.Items.Select(i => StopItemView.Of(i, reports.GetValueOrDefault((i.Id, staff.Id))))]);
}
