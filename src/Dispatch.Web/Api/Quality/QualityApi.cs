using Dispatch.Planning.Quality;
using Dispatch.Web.Access;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Quality;

/// <summary>/quality: planned against actual; /quality/stops: each order of a day.</summary>
internal static class QualityApi
{
    private const int MostDays = 62;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/quality", ReportAsync).Needs(Permission.ReadCoverage).Produces<QualityReport>()
            .Describe("getQuality", "计划与实际的对照", "Planned against actual", ProblemCodes.Query, ProblemCodes.NoArea);
        api.MapGet("/quality/stops", StopsAsync).Needs(Permission.ReadPlans).Produces<StopOutcome[]>()
            .Describe("listQualityStops", "当天每单的计划与实际", "Each order of a day, planned and actual", ProblemCodes.Query, ProblemCodes.NoArea);
    }

    private static async Task<IResult> ReportAsync(Caller caller, StudyQuality quality, string? from, string? to, string? scope, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var (first, last) = (query.NeededDate("from", from), query.NeededDate("to", to));
        if (!query.IsWrong && (last < first || last.DayNumber - first.DayNumber >= MostDays))
            query.Wrong("to", to!, $"应不早于 from,至多 {MostDays} 天。", $"Not before from, {MostDays} days at most.");
        if (query.IsWrong)
            return query.Refusal;
        if (AreaScope.Of(caller, scope) is not { } area)
            return Problem.Of(ProblemCodes.NoArea);
        var report = await quality.RunAsync(first, last, area, cancel: cancel);
        return Answer.Json(caller.Has(Permission.ReadElders) ? report : report.Suppressed());
    }

    private static async Task<IResult> StopsAsync(Caller caller, StudyQuality quality, string? date, string? scope, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var day = query.NeededDate("date", date);
        if (query.IsWrong)
            return query.Refusal;
        return AreaScope.Of(caller, scope) is { } area
            ? Answer.Json(await quality.StopsAsync(day, area, cancel: cancel))
            : Problem.Of(ProblemCodes.NoArea);
    }
}
