using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Plans.Differences;
using Dispatch.Planning.LiveDays;
using Dispatch.Planning.Replanning;
using Dispatch.Storage.Replans;
using Dispatch.Web.Access;
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
            .Describe("proposeReplan", "生成调整方案", "Makes a proposal", ProblemCodes.Query, ProblemCodes.NotPublished);
        api.MapGet("/replans/{id}", OneAsync).Needs(Permission.ReadReplans).Produces<ReplanWhole>()
            .Describe("getReplan", "一个调整方案及其差异", "One proposal with its difference", ProblemCodes.Query, ProblemCodes.NoReplan);
        api.MapPost("/replans/{id}/accept", (Caller caller, ReplanStore replans, string id, CancellationToken cancel) => DecideAsync(caller, replans, id, replans.AcceptAsync, cancel))
            .Needs(Permission.Replan).Idempotent().Produces<ReplanView>().Describe("acceptReplan", "采纳调整方案", "Accepts a proposal", ProblemCodes.Query, ProblemCodes.NoReplan, ProblemCodes.Decided, ProblemCodes.Stale);
        api.MapPost("/replans/{id}/reject", (Caller caller, ReplanStore replans, string id, CancellationToken cancel) => DecideAsync(caller, replans, id, replans.RejectAsync, cancel))
            .Needs(Permission.Replan).Idempotent().Produces<ReplanView>().Describe("rejectReplan", "否决调整方案", "Rejects a proposal", ProblemCodes.Query, ProblemCodes.NoReplan, ProblemCodes.Decided);
    }

    private static async Task<IResult> ListAsync(ReplanStore replans, string date, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var day = query.NeededDate("date", date);
        return query.IsWrong ? query.Refusal : Answer.Json((await replans.ListAsync(day, cancel)).Select(ReplanView.Of));
    }

    private static async Task<IResult> ProposeAsync(Caller caller, ProposeReplan propose, string date, string? scope, string? at, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var day = query.NeededDate("date", date);
        var now = query.DaySeconds("at", at);
        if (query.IsWrong)
            return query.Refusal;
        var proposal = await propose.RunAsync(day, scope, now, new ReplanOptions(), caller.Name, cancel);
        return proposal.Error is not null
            ? Problem.Of(ProblemCodes.NotPublished)
            : Answer.Json(new ReplanMade(proposal.Id, proposal.Plan!.Id, proposal.Plan.Version, proposal.Region, proposal.Seconds, Masked(proposal.Diff!)), StatusCodes.Status201Created);
    }

    private static async Task<IResult> OneAsync(ReplanStore replans, string id, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var replan = query.Id("id", id);
        if (query.IsWrong)
            return query.Refusal;
        return await replans.FindAsync(replan, cancel) is { } row
            ? Answer.Json(new ReplanWhole(ReplanView.Of(row), Masked(JsonSerializer.Deserialize<PlanDiff>(row.Document, PlanJson.Options)!)))
            : Problem.Of(ProblemCodes.NoReplan);
    }

    private static async Task<IResult> DecideAsync(Caller caller, ReplanStore replans, string id, Func<Guid, string, CancellationToken, Task> decide, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var replan = query.Id("id", id);
        if (query.IsWrong)
            return query.Refusal;
        try
        {
            await decide(replan, caller.Name, cancel);
        }
        catch (ReplanRefusedException refused)
        {
            return Problem.Of(refused.Code switch
            {
                ReplanRefusedException.NoReplan => ProblemCodes.NoReplan,
                ReplanRefusedException.Decided => ProblemCodes.Decided,
                _ => ProblemCodes.Stale,
            });
        }

        return Answer.Json(ReplanView.Of((await replans.FindAsync(replan, cancel))!));
    }

    /// <summary>Elders' names are masked, as everywhere but in one person's route.</summary>
    private static PlanDiff Masked(PlanDiff diff) => diff with
    {
        Moves = [.. diff.Moves.Select(m => m with { ElderName = NameMask.Of(m.ElderName) })],
        Elders = [.. diff.Elders.Select(c => c with { Name = NameMask.Of(c.Name) ?? "" })],
        Unserved = [.. diff.Unserved.Select(u => u with { ElderName = NameMask.Of(u.ElderName) })],
    };
}
