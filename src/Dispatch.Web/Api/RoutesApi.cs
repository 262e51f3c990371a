using Dispatch.Storage.Plans;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api;

/// <summary>/plans/{id}/routes: the people of a plan, and one person's route with full names.</summary>
internal static class RoutesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/plans/{id}/routes", (HttpContext context, PlanStore plans, string id, CancellationToken cancel) =>
            PlansApi.FindAsync(plans, id, found => PlanAnswer.OfAsync(context, found, () => ListAsync(plans, found, cancel)), cancel));
        api.MapGet("/plans/{id}/routes/{staffId}", (HttpContext context, PlanStore plans, string id, string staffId, CancellationToken cancel) =>
            PlansApi.FindAsync(plans, id, found => PlanAnswer.OfAsync(context, found, () => OneAsync(plans, found, staffId, cancel)), cancel));
    }

    private static async Task<IResult> ListAsync(PlanStore plans, PlanSummary found, CancellationToken cancel) =>
        await plans.LoadAsync(found.Id, cancel) is { } plan
            ? PlanAnswer.Json(plan.Routes.Select(RouteSummary.Of))
            : Problem.Of(ProblemCodes.NoPlan);

    private static async Task<IResult> OneAsync(PlanStore plans, PlanSummary found, string staffId, CancellationToken cancel) =>
        await plans.LoadRouteAsync(found.Id, staffId, cancel) is { } route ? PlanAnswer.Json(route) : Problem.Of(ProblemCodes.NoRoute);
}
