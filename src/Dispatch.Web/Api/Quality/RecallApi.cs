using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Planning.Recall;
using Dispatch.Storage.Registers;
using Dispatch.Web.Access;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;
using Microsoft.AspNetCore.Mvc;

namespace Dispatch.Web.Api.Quality;

/// <summary>/recall: from a batch to every elder who may have got it, with times and phones, and back; who asks is put on record.</summary>
internal static class RecallApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/recall", RunAsync).Needs(Permission.ReadRoutes).Produces<RecallReport>()
        .Describe("recallBatch", "召回：由批次查到老人及电话，或反查（留痕）", "From a batch to every elder who may have got it, and back; put on record", ProblemCodes.Query, ProblemCodes.NotFound);

    /// <summary>Only canteens of the caller's are told; a canteen of somebody else's is as if it were not there.</summary>
    private static async Task<IResult> RunAsync(Caller caller, RecallBatch recall, RegisterStore registers, [AsParameters] Asked asked, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var day = query.NeededDate("date", asked.Date);
        var meal = query.Word<Meal>("meal", asked.Meal);
        var batch = string.IsNullOrEmpty(asked.Batch) ? (int?)null : query.Number("batch", asked.Batch, 1, 1, 1_000);
        if (string.IsNullOrEmpty(asked.Canteen) && string.IsNullOrEmpty(asked.Kitchen) && string.IsNullOrEmpty(asked.Elder))
            query.Missing("canteen");
        if (query.IsWrong)
            return query.Refusal;
        var lookup = new RegisterLookup((await registers.LatestAsync(cancel)).Registers);
        bool IsTheirs(string canteen) => caller.MaySeeCanteen(canteen, lookup.Canteens.GetValueOrDefault(canteen)?.StreetCode);
        if (asked.Canteen is { Length: > 0 } named && (!lookup.Canteens.ContainsKey(named) || !IsTheirs(named)))
            return Problem.Of(ProblemCodes.NotFound);
        var found = await recall.RunAsync(
            new RecallQuery { Date = day, CanteenId = Given(asked.Canteen), KitchenId = Given(asked.Kitchen), ElderId = Given(asked.Elder), Meal = meal, Batch = batch }, caller.Name, cancel);
        return Answer.Json(found with { Canteens = [.. found.Canteens.Where(IsTheirs)], Meals = [.. found.Meals.Where(m => IsTheirs(m.CanteenId))] });
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    /// <summary>What is recalled.</summary>
    internal sealed record Asked(
        [FromQuery] string? Date, [FromQuery] string? Canteen, [FromQuery] string? Kitchen, [FromQuery] string? Meal, [FromQuery] string? Batch, [FromQuery] string? Elder);
}
