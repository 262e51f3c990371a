using Dispatch.Core.Domain.Elders;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Registers;
using Dispatch.Web.Access;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Elders;

/// <summary>/elders/{id}/reveal: a name, for those who otherwise see sums; who asked for it and why is put on record first.</summary>
internal static class RevealApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/elders/{id}/reveal", RevealAsync).Needs(Permission.RevealNames).Produces<RevealedName>()
        .Reads<RevealBody>("""{"reason":"回访投诉 2026-118 号"}""")
        .Describe("revealName", "查看老人姓名（须写理由，留痕）", "An elder's name, by a reason that is put on record", ProblemCodes.Query, ProblemCodes.NoElder);

    private static async Task<IResult> RevealAsync(Caller caller, RegisterStore registers, AuditLog audit, string id, RevealBody body, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var reason = RevealReason.Read(query, body.Reason);
        if (query.IsWrong)
            return query.Refusal;
        if (await FindAsync(registers, id, cancel) is not { } found || !caller.MaySeeStreet(found.Street))
            return Problem.Of(ProblemCodes.NoElder);
        await audit.AppendAsync(new AuditDeed(caller.Name, AuditActions.NameRevealed, $"elder/{id}", new { reason }), cancel);
        return Answer.Json(new RevealedName(found.Elder.Id, found.Elder.Name));
    }

    private static async Task<(Elder Elder, string? Street)?> FindAsync(RegisterStore registers, string id, CancellationToken cancel)
    {
        var elders = await registers.PickAsync(new Dictionary<string, IReadOnlyCollection<string>> { ["elders"] = [id] }, cancel);
        if (elders.Elders.IsEmpty)
            return null;
        var elder = elders.Elders[0];
        var homes = await registers.PickAsync(new Dictionary<string, IReadOnlyCollection<string>> { ["compounds"] = [elder.CompoundId] }, cancel);
        return (elder, homes.Compounds.Select(c => c.StreetCode).FirstOrDefault());
    }
}
