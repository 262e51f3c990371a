using Dispatch.Core.Domain.Plans;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Plans;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Days;

/// <summary>/days/{date}/plan: the plan to work by on a day.</summary>
internal static class DaysApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/days/{date}/plan", PlanOfDay).Needs(Permission.ReadPlans).Produces<DayPlan>()
        .Describe("getPlanOfDay", "当天所用的计划（已发布的优先，其次最新的）", "The plan to work by: the published one, else the newest", ProblemCodes.Query, ProblemCodes.NoDayPlan);

    private static async Task<IResult> PlanOfDay(HttpContext context, Caller caller, PlanSight plans, string date, string? scope, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var day = query.NeededDate("date", date);
        if (query.IsWrong)
            return query.Refusal;
        return await plans.LatestAsync(caller, day, scope, cancel) is { } found
            ? await PlansApi.WholeAsync(context, (caller, plans), found, cancel)
            : Problem.Of(ProblemCodes.NoDayPlan);
    }
}
