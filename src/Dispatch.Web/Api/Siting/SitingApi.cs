using Dispatch.Planning.Coverage;
using Dispatch.Planning.Siting;
using Dispatch.Web.Access;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Siting;

/// <summary>/siting: where the next canteens or stations should open, and what closing one would do. Candidates are the gates of the area's compounds. Changes nothing.</summary>
internal static class SitingApi
{
    private const int MostSeconds = 120;
    private const int DefaultSeconds = 20;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/siting", RunAsync).Needs(Permission.ReadCoverage).Produces<SitingReport>()
        .Describe("studySites", "选址：新点应开在哪里，关一处影响谁", "Where the next sites should open, and what closing one would do", ProblemCodes.Query, ProblemCodes.NoArea);

    private static async Task<IResult> RunAsync(Caller caller, SitingDesk desk, [AsParameters] SitingQuery asked, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var options = Options(query, asked);
        var isWhole = caller.Has(Permission.ReadElders);
        if (!isWhole && !ToldCoverage.Minutes.Contains(options.Minutes))
            query.Wrong("minutes", $"{options.Minutes}", $"为保护个人，可查的限时为 {ToldCoverage.Text(ToldCoverage.Minutes)} 分钟。", $"So that nobody can be singled out, limits of {ToldCoverage.Text(ToldCoverage.Minutes)} minutes can be asked for.");
        if (query.IsWrong)
            return query.Refusal;
        if (AreaScope.Of(caller, asked.Scope) is not { } area)
            return Problem.Of(ProblemCodes.NoArea);
        var report = await desk.OfAsync(options, area, cancel);
        return Answer.Json(isWhole ? report : report.Suppressed());
    }

    private static SitingOptions Options(ApiQuery query, SitingQuery asked) => new()
    {
        Kind = query.Word<SiteKind>("kind", asked.Kind) ?? SiteKind.Canteen,
        Goal = query.Word<SitingGoal>("goal", asked.Goal) ?? SitingGoal.Cover,
        New = query.Number("new", asked.New, 1, 0, 200),
        Minutes = query.Number("minutes", asked.Minutes, 15, 1, 120),
        Capacity = string.IsNullOrEmpty(asked.Capacity) ? null : query.Number("capacity", asked.Capacity, 1, 1, 1_000_000),
        LimitExisting = asked.LimitExisting ?? false,
        SolveSeconds = query.Number("seconds", asked.Seconds, DefaultSeconds, 1, MostSeconds),
    };
}
