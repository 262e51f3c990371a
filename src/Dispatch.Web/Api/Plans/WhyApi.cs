using Dispatch.Planning.Explaining;
using Dispatch.Storage.Plans;
using Dispatch.Web.Access;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Plans;

/// <summary>/plans/{id}/…/why: why an order is not served and what would admit it; why a visit is done by whom it is done.</summary>
internal static class WhyApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/plans/{id}/unserved/{itemId}/why", (ExplainPlan explain, PlanStore plans, string id, string itemId, CancellationToken cancel) =>
            PlansApi.FindAsync(plans, id, async found => Told(await explain.WhyUnservedAsync(found.Id, itemId, cancel)), cancel)).Needs(Permission.ReadPlans);
        api.MapGet("/plans/{id}/stops/{itemId}/why", (ExplainPlan explain, PlanStore plans, string id, string itemId, CancellationToken cancel) =>
            PlansApi.FindAsync(plans, id, async found => Told(await explain.WhyServedAsync(found.Id, itemId, cancel)), cancel)).Needs(Permission.ReadPlans);
    }

    private static IResult Told<T>(T? answer)
        where T : class => answer is null ? Problem.Of(ProblemCodes.NoItem) : Answer.Json(answer);
}
