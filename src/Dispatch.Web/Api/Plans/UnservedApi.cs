using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Plans;
using Dispatch.Web.Access;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Plans;

/// <summary>/plans/{id}/unserved: what a plan leaves undone and why (elders' names masked).</summary>
internal static class UnservedApi
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/plans/{id}/unserved", (HttpContext context, Caller caller, PlanSight plans, string id, CancellationToken cancel) =>
            PlansApi.FindAsync((caller, plans), id, found => PlanAnswer.OfAsync(context, caller, found, () => ListAsync((caller, plans), found, cancel)), cancel)).Needs(Permission.ReadPlans)
            .Produces<PlanUnserved[]>().Describe("listUnserved", "未能安排的订单及原因", "What is not served and why", ProblemCodes.Query, ProblemCodes.NoPlan);

    private static async Task<IResult> ListAsync((Caller Caller, PlanSight Plans) sight, PlanSummary found, CancellationToken cancel) =>
        await sight.Plans.LoadAsync(sight.Caller, found, cancel) is { } plan
            ? Answer.Json(plan.Unserved.Select(PlanOverview.Of))
            : Problem.Of(ProblemCodes.NoPlan);
}
