using System.Collections.Immutable;
using System.Globalization;
using Dispatch.Planning.Coverage;
using Dispatch.Web.Access;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Coverage;

/// <summary>/coverage: who is covered, by street and service; /coverage/areas: the areas within reach for the map.</summary>
internal static class CoverageApi
{
    private static readonly string[] _walks = [CoverageServices.WalkToCanteen, CoverageServices.WalkToStation, CoverageServices.WalkToCentre];

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/coverage", ReportAsync).Needs(Permission.ReadCoverage).Produces<CoverageReport>()
            .Describe("getCoverage", "覆盖情况，按街镇与服务", "Who is covered, by street and service", ProblemCodes.Query, ProblemCodes.NoArea);
        api.MapGet("/coverage/areas", AreasAsync).Needs(Permission.ReadCoverage).Produces(StatusCodes.Status200OK, contentType: "application/geo+json")
            .Describe("getCoverageAreas", "可达范围（地图用）", "The areas within reach, for the map", ProblemCodes.Query);
    }

    /// <summary>Who may not read elders sees no small counts and nobody.</summary>
    private static async Task<IResult> ReportAsync(Caller caller, CoverageDesk desk, string? date, string? scope, string? walk, string? minutes, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var day = query.NeededDate("date", date);
        var options = Options(query, walk, minutes);
        var isWhole = caller.Has(Permission.ReadElders);
        if (!isWhole && !ToldCoverage.Has(options))
            NotTold(query, walk, minutes);
        if (query.IsWrong)
            return query.Refusal;
        if (AreaScope.Of(caller, scope) is not { } area)
            return Problem.Of(ProblemCodes.NoArea);
        return Answer.Json(isWhole ? await desk.ReportAsync(day, area, options, cancel) : await desk.ToldAsync(day, area, options, cancel));
    }

    private static async Task<IResult> AreasAsync(CoverageDesk desk, string? service, string? walk, string? minutes, CancellationToken cancel)
    {
        var query = new ApiQuery();
        if (service is { Length: > 0 } && !_walks.Contains(service))
            query.Wrong("service", service, $"应为其中之一:{string.Join(", ", _walks)}。", $"One of: {string.Join(", ", _walks)}.");
        var options = Options(query, walk, minutes);
        return query.IsWrong
            ? query.Refusal
            : Results.Bytes(await desk.AreasAsync(options, string.IsNullOrEmpty(service) ? null : service, cancel), "application/geo+json");
    }

    /// <summary>Whoever could ask for any speed and limit could find single people by the difference of two answers.</summary>
    private static void NotTold(ApiQuery query, string? walk, string? minutes)
    {
        var (speeds, limits) = (ToldCoverage.Text(ToldCoverage.Speeds), ToldCoverage.Text(ToldCoverage.Minutes));
        query.Wrong("walk", $"{walk} {minutes}".Trim(), $"为保护个人，可查的步速为 {speeds} 米/秒，限时为 {limits} 分钟。", $"So that nobody can be singled out, speeds of {speeds} metres a second and limits of {limits} minutes can be asked for.");
    }

    private static CoverageOptions Options(ApiQuery query, string? walk, string? minutes)
    {
        var options = new CoverageOptions();
        if (!string.IsNullOrEmpty(walk))
        {
            if (double.TryParse(walk, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var speed) && speed is >= 0.2 and <= 2)
                options = options with { WalkMetresPerSecond = speed };
            else
                query.Wrong("walk", walk, "步速应为 0.2 到 2 米/秒。", "A speed of 0.2 to 2 metres a second.");
        }

        if (string.IsNullOrEmpty(minutes))
            return options;
        var parts = minutes.Split(',').Select(m => int.TryParse(m, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).ToImmutableArray();
        if (parts.All(m => m is >= 1 and <= 120) && parts.Length <= 5 && parts.SequenceEqual(parts.Distinct().Order()))
            return options with { Minutes = parts };
        query.Wrong("minutes", minutes, "应为升序的分钟数,如 5,10,15;每个 1 到 120,至多五个。", "Ascending minutes as in 5,10,15; each 1 to 120, five at most.");
        return options;
    }
}
