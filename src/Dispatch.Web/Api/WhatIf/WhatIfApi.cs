using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.WhatIf;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Idempotency;
using Dispatch.Web.Api.Replans;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;
using ISolver = Dispatch.Routing.Model.ISolver;

namespace Dispatch.Web.Api.WhatIf;

/// <summary>/days/{date}/whatif: a copy of the day planned under other assumptions and stored as a scenario; the day itself is not touched. Only for who has the whole area.</summary>
internal static class WhatIfApi
{
    private const int MostSeconds = 120;
    private const int MostChanges = 10;

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/days/{date}/whatif", TryAsync).Needs(Permission.FindOffers).Idempotent().Produces<WhatIfTried>(StatusCodes.Status201Created)
        .Describe("tryScenario", "在假设下推演一天", "Plans a day under other assumptions", ProblemCodes.Query);

    /// <summary>The use case.</summary>
    public static void Add(IServiceCollection services) => services.AddSingleton(s => new TryScenario(
        s.GetRequiredService<RegisterStore>(), s.GetRequiredService<PlanStore>(), s.GetRequiredService<ISolver>(), s.GetRequiredService<ITravelTimeSource>(), s.GetRequiredService<TimeProvider>()));

    private static async Task<IResult> TryAsync(Caller caller, TryScenario use, PlanStore plans, string date, WhatIfBody body, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var day = query.NeededDate("date", date);
        if (body.Seconds is < 1 or > MostSeconds)
            query.Wrong("seconds", $"{body.Seconds}", $"应为 1 至 {MostSeconds}。", $"Must be 1 to {MostSeconds}.");
        if (body.Changes is not { Length: > 0 and <= MostChanges } || Array.Exists(body.Changes, c => c is null))
            query.Wrong("changes", $"{body.Changes?.Length ?? 0}", $"请给出 1 至 {MostChanges} 项假设。", $"Give 1 to {MostChanges} assumptions.");
        if (!(body.Scope is { } scope ? caller.MaySeeArea(scope) : caller.MaySeeAll))
            query.Wrong("scope", body.Scope ?? "", "不在您的范围内。", "This area is not yours.");
        if (query.IsWrong)
            return query.Refusal;
        var request = new DailyPlanRequest { Date = day, TimeLimit = TimeSpan.FromSeconds(body.Seconds) }.Within(body.Scope);
        var outcome = await Task.Run(() => use.RunAsync([.. body.Changes!], request, caller.Name, null, cancel), cancel);
        if (!outcome.Faults.IsEmpty)
            return Problem.Of(ProblemCodes.Query, [.. outcome.Faults.Select(f => new ParameterError("changes", f.SubjectId, f.Text.Zh, f.Text.En))]);
        var diff = outcome.Diff is { } found ? ReplanSight.Masked(found) with { Elders = [], Staff = [] } : null;
        return Answer.Json(new WhatIfTried(await plans.FindAsync(outcome.Scenario!.Id, cancel), outcome.Today?.Id, diff), StatusCodes.Status201Created);
    }
}
