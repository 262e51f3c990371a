using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Plans;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Idempotency;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Plans;

/// <summary>/plans: the list, and one plan whole (elders' names masked).</summary>
internal static class PlansApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/plans", List).Needs(Permission.ReadPlans).Produces<PlanLine[]>()
            .Describe("listPlans", "计划列表，日期新的在前", "Plans, newest day first", ProblemCodes.Query);
        api.MapGet("/plans/{id}", (HttpContext context, Caller caller, PlanSight plans, string id, CancellationToken cancel) =>
            FindAsync((caller, plans), id, found => WholeAsync(context, (caller, plans), found, cancel), cancel)).Needs(Permission.ReadPlans).Produces<DayPlan>()
            .Describe("getPlan", "计划全文（老人姓名已遮盖）", "A plan whole, elders' names masked", ProblemCodes.Query, ProblemCodes.NoPlan);
        api.MapPost("/plans/{id}/publish", PublishAsync).Needs(Permission.PublishPlans).Idempotent().Produces<PlanSummary>()
            .Describe("publishPlan", "发布计划，使其生效", "Puts a plan in force", ProblemCodes.Query, ProblemCodes.NoPlan, ProblemCodes.StalePlan);
    }

    /// <summary>Answers with the plan of the given id, or says that there is none.</summary>
    public static async Task<IResult> FindAsync((Caller Caller, PlanSight Plans) sight, string id, Func<PlanSummary, Task<IResult>> answer, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var planId = query.Id("id", id);
        if (query.IsWrong)
            return query.Refusal;
        return await sight.Plans.FindAsync(sight.Caller, planId, cancel) is { } found ? await answer(found) : Problem.Of(ProblemCodes.NoPlan);
    }

    /// <summary>The whole plan, masked.</summary>
    public static Task<IResult> WholeAsync(HttpContext context, (Caller Caller, PlanSight Plans) sight, PlanSummary found, CancellationToken cancel) =>
        PlanAnswer.OfAsync(context, sight.Caller, found, async () => await sight.Plans.LoadAsync(sight.Caller, found, cancel) is { } plan
            ? Answer.Json(PlanOverview.Of(plan))
            : Problem.Of(ProblemCodes.NoPlan));

    /// <summary>Puts a plan in force. The revision is the one the person saw; another one by now is refused.</summary>
    private static async Task<IResult> PublishAsync(Caller caller, PlanStore plans, string id, string? revision, string? replaces, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var planId = query.Id("id", id);
        var seen = query.Number("revision", revision ?? "-", 0, 1, int.MaxValue);
        Guid? before = string.IsNullOrEmpty(replaces) ? null : query.Id("replaces", replaces);
        if (query.IsWrong)
            return query.Refusal;
        if (await plans.FindAsync(planId, cancel) is not { } found || !caller.MaySeeArea(found.ScopeCode))
            return Problem.Of(ProblemCodes.NoPlan);
        try
        {
            return Answer.Json(await plans.PublishAsync(new PlanPublication(planId, seen, caller.Name, before), cancel));
        }
        catch (PlanRefusedException refused)
        {
            return refused.Code == PlanRefusedException.NoSuchPlan ? Problem.Of(ProblemCodes.NoPlan) : Problem.Refused(refused);
        }
    }

    private static async Task<IResult> List(HttpContext context, Caller caller, PlanSight plans, [AsParameters] PlanQuery asked, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var day = query.Date("date", asked.Date);
        var page = query.Page(asked.Skip, asked.Take);
        if (query.IsWrong)
            return query.Refusal;
        var (part, total) = await plans.ListAsync(caller, day, asked.Scope, page, cancel);
        return page.Answer(context, part, total, p => PlanLine.Of(p, caller));
    }
}
