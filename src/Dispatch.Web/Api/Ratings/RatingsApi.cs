using Dispatch.Planning.LiveDays;
using Dispatch.Planning.Quality;
using Dispatch.Storage.Registers;
using Dispatch.Storage.Visits;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Idempotency;
using Dispatch.Web.Api.Registers;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Ratings;

/// <summary>/ratings: what elders and families thought of meals and visits, handed in by dispatchers or by the system that asked them.</summary>
internal static class RatingsApi
{
    private const int MostDays = 62;
    private const int UsualDays = 30;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/ratings", AddAsync).Needs(Permission.ReportRatings).Idempotent().Produces<RatingView>().Produces<RatingView>(StatusCodes.Status201Created)
            .Reads<RatingBody>("""{"id":"0198c0de-0000-7000-8000-000000000001","date":"2026-11-24","itemId":"SM0001@2026-11-24","stars":5,"text":"饭菜热，送得准"}""")
            .Describe("addRating", "提交一条满意度评价（编号自编，重复提交只算一次）", "Hands in what somebody thought; twice is once", ProblemCodes.Body, ProblemCodes.NoOrder);
        api.MapGet("/ratings", ListAsync).Needs(Permission.ReadRatings).Produces<RatingView[]>()
            .Describe("listRatings", "满意度评价，日期新的在前", "What was thought, newest day first", ProblemCodes.Query);
    }

    /// <summary>201 for a new answer, 200 for one that is known.</summary>
    private static async Task<IResult> AddAsync(Caller caller, TakeRating take, RegisterStore registers, TimeProvider clock, RatingBody body, CancellationToken cancel)
    {
        var (given, faults) = body.Read(DayClock.DayOf(clock.GetUtcNow()));
        if (given is null)
            return Problem.Of(ProblemCodes.Body, faults);
        var scope = new RegisterScope(caller, (await registers.LatestAsync(cancel)).Registers);
        return await take.RunAsync(given, r => IsTheirs(scope, r), cancel) is { } taken
            ? Answer.Json(RatingView.Of(taken.Row), taken.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK)
            : Problem.Of(ProblemCodes.NoOrder);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, Caller caller, RatingStore ratings, RegisterStore registers, TimeProvider clock, [AsParameters] RatingQuery asked, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var to = query.Date("to", asked.To) ?? DayClock.DayOf(clock.GetUtcNow());
        var from = query.Date("from", asked.From) ?? DateOnly.FromDayNumber(Math.Max(0, to.DayNumber - UsualDays));
        var page = query.Page(asked.Skip, asked.Take);
        if (!query.IsWrong && (to < from || to.DayNumber - from.DayNumber >= MostDays))
            query.Wrong("from", asked.From ?? "", $"应不晚于 to，至多 {MostDays} 天。", $"Not after to, {MostDays} days at most.");
        if (query.IsWrong)
            return query.Refusal;
        var scope = new RegisterScope(caller, (await registers.LatestAsync(cancel)).Registers);
        var found = (await ratings.ListAsync(from, to, cancel)).Where(r => IsAsked(asked, r) && IsTheirs(scope, r));
        return page.Answer(context, found.OrderByDescending(r => r.Date).ThenByDescending(r => r.ReceivedUtc).ThenBy(r => r.Id).ToList(), RatingView.Of);
    }

    private static bool IsTheirs(RegisterScope scope, RatingRow row) => scope.MaySeeService(row.StaffId, row.CanteenId, row.ElderId);

    private static bool IsAsked(RatingQuery asked, RatingRow row) =>
        Fits(asked.CanteenId, row.CanteenId) && Fits(asked.StaffId, row.StaffId) && Fits(asked.ElderId, row.ElderId) && Fits(asked.ItemId, row.ItemId);

    private static bool Fits(string? asked, string? found) => string.IsNullOrEmpty(asked) || asked == found;
}
