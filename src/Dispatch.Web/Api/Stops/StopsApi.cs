using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Actuals;
using Dispatch.Web.Access;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Stops;

/// <summary>/days/{date}/stops and /visits: the plan to work by, stop by stop, with what was reported from the way.</summary>
internal static class StopsApi
{
    private static readonly PlanStopKind[] s_visits = [PlanStopKind.Visit, PlanStopKind.EscortPickup, PlanStopKind.EscortStay, PlanStopKind.EscortReturn];

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/days/{date}/stops", StopsAsync).Needs(Permission.ReadPlans).Produces<StopView[]>()
            .Describe("listStops", "当天各站点及完成情况", "Stops of a day and how far they are", ProblemCodes.Query, ProblemCodes.NoDayPlan);
        api.MapGet("/days/{date}/visits", VisitsAsync).Needs(Permission.ReadPlans).Produces<VisitView[]>()
            .Describe("listVisits", "当天上门服务及完成情况", "Home visits of a day and how far they are", ProblemCodes.Query, ProblemCodes.NoDayPlan);
    }

    private static Task<IResult> StopsAsync(HttpContext context, DayStops stops, [AsParameters] StopQuery asked, CancellationToken cancel) =>
        ListAsync(context, stops, asked, s => s.Kind is not (PlanStopKind.Start or PlanStopKind.End), found => found, cancel);

    private static Task<IResult> VisitsAsync(HttpContext context, DayStops stops, [AsParameters] StopQuery asked, CancellationToken cancel) =>
        ListAsync(context, stops, asked, s => s_visits.Contains(s.Kind),
            found => found.SelectMany(s => s.Items, (s, item) => new VisitView(s.StaffId, s.StaffName, s.Start, s.Departure, item)), cancel);

    private static async Task<IResult> ListAsync<T>(
        HttpContext context, DayStops stops, StopQuery asked, Func<StopView, bool> isKind, Func<IEnumerable<StopView>, IEnumerable<T>> show, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var day = query.NeededDate("date", asked.Date);
        var state = query.Word<StopState>("state", asked.State);
        var page = query.Page(asked.Skip, asked.Take);
        if (query.IsWrong)
            return query.Refusal;
        if (await stops.FindAsync(context.Features.Get<Caller>()!, day, asked.Scope, cancel) is not { } all)
            return Problem.Of(ProblemCodes.NoDayPlan);
        var found = all.Where(s => isKind(s) && (asked.StaffId is null || s.StaffId == asked.StaffId))
            .Select(s => s with { Items = s.Items.RemoveAll(i => (state is { } wanted && i.State != wanted) || (asked.ElderId is { } elder && i.ElderId != elder)) })
            .Where(s => s.Items.Length > 0 || (state is null && asked.ElderId is null));
        return page.Answer(context, show(found).ToList());
    }
}
