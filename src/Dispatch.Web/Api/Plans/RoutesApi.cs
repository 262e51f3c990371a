using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Plans;
using Dispatch.Web.Access;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Plans;

/// <summary>/plans/{id}/routes: the people of a plan, and one person's route with full names.</summary>
internal static class RoutesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/plans/{id}/routes", (HttpContext context, Caller caller, PlanSight plans, string id, CancellationToken cancel) =>
            PlansApi.FindAsync((caller, plans), id, found => PlanAnswer.OfAsync(context, caller, found, () => ListAsync((caller, plans), found, cancel)), cancel)).Needs(Permission.ReadPlans)
            .Produces<RouteSummary[]>().Describe("listRoutes", "计划中各人员及其合计", "The people of a plan with their sums", ProblemCodes.Query, ProblemCodes.NoPlan);
        api.MapGet("/plans/{id}/routes/{staffId}", (HttpContext context, Caller caller, PlanSight plans, AuditLog audit, string id, string staffId, CancellationToken cancel) =>
            PlansApi.FindAsync((caller, plans), id, found => PlanAnswer.OfAsync(context, caller, found, () => OneAsync((caller, plans), audit, found, staffId, cancel)), cancel)).Needs(Permission.ReadRoutes)
            .Produces<PlanRoute>().Describe("getRoute", "一名人员的路线（含全名，查看留痕）", "One person's route with full names; looking is put on record", ProblemCodes.Query, ProblemCodes.NoPlan, ProblemCodes.NoRoute);
    }

    private static async Task<IResult> ListAsync((Caller Caller, PlanSight Plans) sight, PlanSummary found, CancellationToken cancel) =>
        await sight.Plans.LoadAsync(sight.Caller, found, cancel) is { } plan
            ? Answer.Json(plan.Routes.Select(RouteSummary.Of))
            : Problem.Of(ProblemCodes.NoPlan);

    /// <summary>Full names and doors: who looks is put on record.</summary>
    private static async Task<IResult> OneAsync((Caller Caller, PlanSight Plans) sight, AuditLog audit, PlanSummary found, string staffId, CancellationToken cancel)
    {
        if (await sight.Plans.RouteAsync(sight.Caller, found, staffId, cancel) is not { } route)
            return Problem.Of(ProblemCodes.NoRoute);
        await audit.AppendAsync(new AuditDeed(sight.Caller.Name, AuditActions.RouteSeen, found.Id.ToString(), new { staffId }), cancel);
        return Answer.Json(route);
    }
}
