using System.Security.Cryptography;
using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.LiveDays;
using Dispatch.Planning.OnTheRoad;
using Dispatch.Web.Access;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;
using Microsoft.Net.Http.Headers;

namespace Dispatch.Web.Api.My;

/// <summary>/my/route and /my/minutes: what somebody on the road sees of their own day.</summary>
internal static class MyRouteApi
{
    private const int MostDays = 366;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/my/route", RouteAsync).Needs(Permission.OwnRoute).Produces<MyRoute>()
            .Describe("getMyRoute", "我的路线（昨天、今天、明天）", "The own route of yesterday, today or tomorrow", ProblemCodes.Query, ProblemCodes.NoStaff);
        api.MapGet("/my/minutes", MinutesAsync).Needs(Permission.OwnRoute).Shows("""{"from":"2026-11-01","to":"2026-11-24","minutes":9600,"days":[]}""")
            .Describe("getMyMinutes", "我的工时", "The own minutes of work", ProblemCodes.Query, ProblemCodes.NoStaff);
    }

    /// <summary>The route of yesterday, today or tomorrow; other days are nobody's business on the road.</summary>
    private static async Task<IResult> RouteAsync(HttpContext context, Caller caller, MyDay day, TimeProvider clock, string? date, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var today = DayClock.DayOf(clock.GetUtcNow());
        var asked = query.Date("date", date) ?? today;
        if (Math.Abs(asked.DayNumber - today.DayNumber) > 1)
            query.Wrong("date", date!, "只能查看昨天、今天和明天的路线。", "Only the routes of yesterday, today and tomorrow are shown.");
        if (query.IsWrong)
            return query.Refusal;
        if (caller.StaffId is not { } me)
            return Problem.Of(ProblemCodes.NoStaff);
        var body = JsonSerializer.SerializeToUtf8Bytes(await day.RouteAsync(asked, me, cancel), PlanJson.Options);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body)[..16])}\"");
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Authorization, Cookie";
        return Results.Bytes(body, "application/json; charset=utf-8", entityTag: tag);
    }

    private static async Task<IResult> MinutesAsync(Caller caller, MyDay day, TimeProvider clock, string? from, string? to, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var today = DayClock.DayOf(clock.GetUtcNow());
        var last = query.Date("to", to) ?? today;
        var first = query.Date("from", from) ?? new DateOnly(last.Year, last.Month, 1);
        if (first > last || last.DayNumber - first.DayNumber > MostDays)
            query.Wrong("from", from ?? "", $"起始日应不晚于截止日,且不超过 {MostDays} 天。", $"The first day comes before the last, by at most {MostDays} days.");
        if (query.IsWrong)
            return query.Refusal;
        if (caller.StaffId is not { } me)
            return Problem.Of(ProblemCodes.NoStaff);
        var days = await day.MinutesAsync(first, last, me, cancel);
        return Answer.Json(new { From = first, To = last, Minutes = days.Sum(d => d.Minutes), Days = days });
    }
}
