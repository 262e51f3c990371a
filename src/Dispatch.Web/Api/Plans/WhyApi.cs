using Dispatch.Planning.Explaining;
using Dispatch.Web.Access;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Plans;

/// <summary>
/// /plans/{id}/…/why: why an order is not served and what would admit it; why a visit is done by whom it is done. Whoever has only a part of the plan's area hears of their
/// own orders and people alone; days that are over have no answers.
/// </summary>
internal static class WhyApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/plans/{id}/unserved/{itemId}/why", UnservedAsync).Needs(Permission.ReadPlans).Produces<UnservedAnswer>()
            .Describe("whyUnserved", "为何未排、怎样改动即可排入", "Why an order is not served, and the smallest change that would admit it", ProblemCodes.Query, ProblemCodes.NoPlan, ProblemCodes.NoItem);
        api.MapGet("/plans/{id}/stops/{itemId}/why", ServedAsync).Needs(Permission.ReadPlans).Produces<ServedAnswer>()
            .Describe("whyServed", "为何派给此人，其次是谁、贵多少", "Why this person does it, who comes next and at what price", ProblemCodes.Query, ProblemCodes.NoPlan, ProblemCodes.NoItem);
    }

    private static Task<IResult> UnservedAsync(Caller caller, PlanSight plans, WhyTools tools, string id, string itemId, CancellationToken cancel) =>
        PlansApi.FindAsync((caller, plans), id, async found =>
        {
            if (await tools.SightAsync(caller, found, p => p.Unserved.Any(u => u.Ids.Contains(itemId)), cancel) is not { } sight
                || await tools.Explain.WhyUnservedAsync(found.Id, itemId, cancel) is not { } answer)
                return Problem.Of(ProblemCodes.NoItem);
            return Answer.Json(sight.Of(answer));
        }, cancel);

    private static Task<IResult> ServedAsync(Caller caller, PlanSight plans, WhyTools tools, string id, string itemId, CancellationToken cancel) =>
        PlansApi.FindAsync((caller, plans), id, async found =>
        {
            if (await tools.SightAsync(caller, found, p => p.Routes.Any(r => r.Stops.Any(s => s.Items.Any(i => i.Id == itemId))), cancel) is not { } sight
                || await tools.Explain.WhyServedAsync(found.Id, itemId, cancel) is not { } answer)
                return Problem.Of(ProblemCodes.NoItem);
            return Answer.Json(sight.Of(answer));
        }, cancel);
}
