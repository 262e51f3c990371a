using Dispatch.Planning.LiveDays;
using Dispatch.Planning.Replanning;
using Dispatch.Storage.Replans;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Plans;
using Dispatch.Web.Api.Idempotency;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Replans;

/// <summary>/days/{date}/replans and /replans/{id}: proposals and their decision.</summary>
internal static class ReplansApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/days/{date}/replans", ListAsync).Needs(Permission.ReadReplans).Produces<ReplanView[]>()
            .Describe("listReplans", "当天的调整方案", "Proposals of a day", ProblemCodes.Query);
        api.MapPost("/days/{date}/replans", ProposeAsync).Needs(Permission.Replan).Idempotent().Produces<ReplanMade>(StatusCodes.Status201Created)
            .Describe("proposeReplan", "生成调整方案", "Makes a proposal", ProblemCodes.Query, ProblemCodes.NoArea, ProblemCodes.NotPublished);
        api.MapGet("/replans/{id}", OneAsync).Needs(Permission.ReadReplans).Produces<ReplanWhole>()
            .Describe("getReplan", "一个调整方案及其差异", "One proposal with its difference", ProblemCodes.Query, ProblemCodes.NoReplan);
        api.MapPost("/replans/{id}/accept", (Caller caller, ReplanStore replans, ReplanSight sight, string id, CancellationToken cancel) => DecideAsync((caller, sight), replans, id, replans.AcceptAsync, cancel))
            .Needs(Permission.Replan).Idempotent().Produces<ReplanView>().Describe("acceptReplan", "采纳调整方案", "Accepts a proposal", ProblemCodes.Query, ProblemCodes.Scope, ProblemCodes.NoReplan, ProblemCodes.Decided, ProblemCodes.Stale, ProblemCodes.NothingProposed);
        api.MapPost("/replans/{id}/reject", (Caller caller, ReplanStore replans, ReplanSight sight, string id, CancellationToken cancel) => DecideAsync((caller, sight), replans, id, replans.RejectAsync, cancel))
            .Needs(Permission.Replan).Idempotent().Produces<ReplanView>().Describe("rejectReplan", "否决调整方案", "Rejects a proposal", ProblemCodes.Query, ProblemCodes.Scope, ProblemCodes.NoReplan, ProblemCodes.Decided);
    }

    private static async Task<IResult> ListAsync(Caller caller, ReplanStore replans, ReplanSight sight, string date, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var day = query.NeededDate("date", date);
        if (query.IsWrong)
            return query.Refusal;
        var rows = await replans.ListAsync(day, cancel);
        var bases = new HashSet<Guid>();
        foreach (var plan in rows.Select(r => r.BasePlanId).Distinct())
        {
            if (await sight.HasAnythingAsync(caller, plan, cancel))
                bases.Add(plan);
        }

        return Answer.Json(rows.Where(r => caller.MaySeeArea(r.ScopeCode) || bases.Contains(r.BasePlanId)).Select(ReplanView.Of));
    }

    private static async Task<IResult> ProposeAsync(Caller caller, PlanSight plans, ReplanSight sight, ProposeReplan propose, string date, string? scope, string? at, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var day = query.NeededDate("date", date);
        var now = query.DaySeconds("at", at);
        if (query.IsWrong)
            return query.Refusal;
        if (!await plans.IsTheirsAsync(caller, scope, cancel))
            return Problem.Of(ProblemCodes.NoArea);
        if (await plans.LatestAsync(caller, day, scope, cancel) is not { } found || await plans.FindAsync(caller, found.Id, cancel) is null)
            return Problem.Of(ProblemCodes.NotPublished);
        var proposal = await propose.RunAsync(day, found.ScopeCode, now, new ReplanOptions(), caller.Name, cancel);
        if (proposal.Error is not null || await sight.NarrowAsync(caller, proposal.Diff!, found.ScopeCode, (found.Id, proposal.Plan!.Id), cancel) is not { } theirs)
            return Problem.Of(ProblemCodes.NotPublished);
        return Answer.Json(new ReplanMade(proposal.Id, proposal.Plan!.Id, proposal.Plan.Version, proposal.Region, proposal.Seconds, theirs.Diff), StatusCodes.Status201Created);
    }

    private static async Task<IResult> OneAsync(Caller caller, ReplanStore replans, ReplanSight sight, string id, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var replan = query.Id("id", id);
        if (query.IsWrong)
            return query.Refusal;
        return await replans.FindAsync(replan, cancel) is { } row && await sight.FindAsync(caller, row, cancel) is { } theirs
            ? Answer.Json(new ReplanWhole(ReplanView.Of(row), theirs.Diff))
            : Problem.Of(ProblemCodes.NoReplan);
    }

    private static async Task<IResult> DecideAsync((Caller Caller, ReplanSight Sight) by, ReplanStore replans, string id, Func<Guid, string, CancellationToken, Task> decide, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var replan = query.Id("id", id);
        if (query.IsWrong)
            return query.Refusal;
        if (await replans.FindAsync(replan, cancel) is not { } row || await by.Sight.FindAsync(by.Caller, row, cancel) is not { } theirs)
            return Problem.Of(ProblemCodes.NoReplan);
        if (!theirs.IsWhole)
            return Problem.Of(ProblemCodes.Scope);
        try
        {
            await decide(replan, by.Caller.Name, cancel);
        }
        catch (ReplanRefusedException refused)
        {
            return Problem.Of(refused.Code switch
            {
                ReplanRefusedException.NoReplan => ProblemCodes.NoReplan,
                ReplanRefusedException.Decided => ProblemCodes.Decided,
                ReplanRefusedException.NothingProposed => ProblemCodes.NothingProposed,
                _ => ProblemCodes.Stale,
            });
        }

        return Answer.Json(ReplanView.Of((await replans.FindAsync(replan, cancel))!));
    }
}
