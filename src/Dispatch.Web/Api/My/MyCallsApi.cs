using Dispatch.Planning.OnTheRoad;
using Dispatch.Web.Access;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.My;

/// <summary>/my/calls: the telephone number of an elder the caller is going to, for one call; put on record.</summary>
internal static class MyCallsApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/my/calls", CallAsync).Needs(Permission.OwnRoute).Shows("""{"phone":"021-5555 0100"}""")
        .Describe("callElder", "索取本次要去的老人的电话（留痕）", "The number of an elder the caller is going to; put on record", ProblemCodes.Query, ProblemCodes.NoStaff, ProblemCodes.NoNumber);

    private static async Task<IResult> CallAsync(Caller caller, CallElder call, MyCallBody body, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var date = query.NeededDate("/date", body.Date ?? "");
        if (string.IsNullOrEmpty(body.Item))
            query.Missing("/item");
        if (query.IsWrong)
            return query.Refusal;
        if (caller.StaffId is not { } me)
            return Problem.Of(ProblemCodes.NoStaff);
        return await call.RunAsync(date, me, body.Item!, caller.Name, cancel) is { } phone ? Answer.Json(new { phone }) : Problem.Of(ProblemCodes.NoNumber);
    }
}
