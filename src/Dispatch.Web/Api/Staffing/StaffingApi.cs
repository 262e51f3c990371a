using Dispatch.Planning.Fulfilment;
using Dispatch.Planning.Staffing;
using Dispatch.Storage.Registers;
using Dispatch.Web.Access;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Staffing;

/// <summary>/staffing: capacity and people of a day; /staffing/next: which shift to hire or whom to train next, each tried by planning the day with it. Changes nothing.</summary>
internal static class StaffingApi
{
    private const int DefaultIterations = 2_000;
    private const int MostIterations = 20_000;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/staffing", ReportAsync).Needs(Permission.ReadCoverage).Produces<StaffingReport>()
            .Describe("getStaffing", "人手与产能", "Capacity and people", ProblemCodes.Query, ProblemCodes.NoArea);
        api.MapGet("/staffing/next", NextAsync).Needs(Permission.ReadCoverage).Produces<NextStep[]>()
            .Describe("findNextShift", "下一步增哪一班、培训谁：逐个试排", "Which shift to hire or whom to train next, each tried by a plan", ProblemCodes.Query, ProblemCodes.NoArea);
    }

    /// <summary>Who may not read elders sees no small counts.</summary>
    private static async Task<IResult> ReportAsync(
        Caller caller, RegisterStore registers, PublishedDays days, string? date, string? scope, string? target, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var day = query.NeededDate("date", date);
        var meals = query.Number("target", target, StudyStaffing.DefaultTarget, 0, 1_000_000);
        if (query.IsWrong)
            return query.Refusal;
        if (AreaScope.Of(caller, scope) is not { } area)
            return Problem.Of(ProblemCodes.NoArea);
        var stored = await registers.LatestAsync(cancel);
        var report = StudyStaffing.Run(stored.Registers, day, await days.OfAsync(day, cancel), area, meals);
        return Answer.Json(caller.Has(Permission.ReadElders) ? report : report.Suppressed());
    }

    /// <summary>Who may not read staff is told that somebody should be trained, and not who.</summary>
    private static async Task<IResult> NextAsync(Caller caller, StaffingDesk desk, string? date, string? scope, string? iterations, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var day = query.NeededDate("date", date);
        var tries = query.Number("iterations", iterations, DefaultIterations, 1, MostIterations);
        if (query.IsWrong)
            return query.Refusal;
        if (AreaScope.Of(caller, scope) is not { } area)
            return Problem.Of(ProblemCodes.NoArea);
        var steps = await desk.NextAsync(day, area, tries, cancel);
        return Answer.Json(caller.Has(Permission.ReadStaff) ? steps : [.. steps.Select(s => s with { StaffId = null })]);
    }
}
