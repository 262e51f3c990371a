using Dispatch.Storage.Audit;
using Dispatch.Storage.Plans;
using Dispatch.Web.Access;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Plans;

/// <summary>/plans/{id}/routes: the people of a plan, and one person's route with full names.</summary>
internal static class RoutesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/plans/{id}/routes", (HttpContext context, PlanStore plans, string id, CancellationToken cancel) =>
            PlansApi.FindAsync(plans, id, found => PlanAnswer.OfAsync(context, found, () => ListAsync(plans, found, cancel)), cancel)).Needs(Permission.ReadPlans);
        api.MapGet("/plans/{id}/routes/{staffId}", (HttpContext context, Caller caller, PlanStore plans, AuditLog audit, string id, string staffId, CancellationToken cancel) =>
            PlansApi.FindAsync(plans, id, found => PlanAnswer.OfAsync(context, found, () => OneAsync(plans, (audit, caller), found, staffId, cancel)), cancel)).Needs(Permission.ReadRoutes);
    }

    private static async Task<IResult> ListAsync(PlanStore plans, PlanSummary found, CancellationToken cancel) =>
        await plans.LoadAsync(found.Id, cancel) is { } plan
            ? Answer.Json(plan.Routes.Select(RouteSummary.Of))
            : Problem.Of(ProblemCodes.NoPlan);

    /// <summary>Full names and doors: who looks is put on record.</summary>
    private static async Task<IResult> OneAsync(PlanStore plans, (AuditLog Audit, Caller Caller) seen, PlanSummary found, string staffId, CancellationToken cancel)
    {
        if (await plans.LoadRouteAsync(found.Id, staffId, cancel) is not { } route)
            return Problem.Of(ProblemCodes.NoRoute);
        await seen.Audit.AppendAsync(new AuditDeed(seen.Caller.Name, AuditActions.RouteSeen, found.Id.ToString(), new { staffId }), cancel);
        return Answer.Json(route);
    }
}
