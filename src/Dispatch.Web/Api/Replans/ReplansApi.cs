using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Plans.Differences;
using Dispatch.Planning.LiveDays;
using Dispatch.Planning.Replanning;
using Dispatch.Storage.Replans;
using Dispatch.Web.Access;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Replans;

/// <summary>/days/{date}/replans and /replans/{id}: proposals and their decision.</summary>
internal static class ReplansApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/days/{date}/replans", ListAsync).Needs(Permission.ReadReplans);
        api.MapPost("/days/{date}/replans", ProposeAsync).Needs(Permission.Replan);
        api.MapGet("/replans/{id}", OneAsync).Needs(Permission.ReadReplans);
        api.MapPost("/replans/{id}/accept", (Caller caller, ReplanStore replans, string id, CancellationToken cancel) => DecideAsync(caller, replans, id, replans.AcceptAsync, cancel))
            .Needs(Permission.Replan);
        api.MapPost("/replans/{id}/reject", (Caller caller, ReplanStore replans, string id, CancellationToken cancel) => DecideAsync(caller, replans, id, replans.RejectAsync, cancel))
            .Needs(Permission.Replan);
    }

    private static async Task<IResult> ListAsync(ReplanStore replans, string date, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var day = query.NeededDate("date", date);
        return query.IsWrong ? query.Refusal : Answer.Json((await replans.ListAsync(day, cancel)).Select(Head));
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
            : Answer.Json(new { proposal.Id, PlanId = proposal.Plan!.Id, proposal.Plan.Version, proposal.Region, proposal.Seconds, Diff = Masked(proposal.Diff!) }, StatusCodes.Status201Created);
    }

    private static async Task<IResult> OneAsync(ReplanStore replans, string id, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var replan = query.Id("id", id);
        if (query.IsWrong)
            return query.Refusal;
        return await replans.FindAsync(replan, cancel) is { } row
            ? Answer.Json(new { Replan = Head(row), Diff = Masked(JsonSerializer.Deserialize<PlanDiff>(row.Document, PlanJson.Options)!) })
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

        return Answer.Json(Head((await replans.FindAsync(replan, cancel))!));
    }

    private static object Head(ReplanRow row) => new { row.Id, row.Date, row.ScopeCode, row.BasePlanId, row.PlanId, row.State, row.CreatedUtc, row.DecidedUtc, row.DecidedBy };

    /// <summary>Elders' names are masked, as everywhere but in one person's route.</summary>
    private static PlanDiff Masked(PlanDiff diff) => diff with
    {
        Moves = [.. diff.Moves.Select(m => m with { ElderName = NameMask.Of(m.ElderName) })],
        Elders = [.. diff.Elders.Select(c => c with { Name = NameMask.Of(c.Name) ?? "" })],
        Unserved = [.. diff.Unserved.Select(u => u with { ElderName = NameMask.Of(u.ElderName) })],
    };
}
