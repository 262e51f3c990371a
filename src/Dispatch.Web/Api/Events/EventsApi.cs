using System.Text.Json;
using Dispatch.Core.Domain.Events;
using Dispatch.Storage.Events;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Plans;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Events;

/// <summary>/days/{date}/events: what happens during the day.</summary>
internal static class EventsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/days/{date}/events", ListAsync).Needs(Permission.ReadEvents).Produces<EventView[]>()
            .Describe("listEvents", "当天的事件及处理情况", "Events of a day and where they stand", ProblemCodes.Query);
        api.MapPost("/events", TakeAsync).Needs(Permission.ReportEvents).Produces<EventTaken>().Produces<EventTaken>(StatusCodes.Status201Created)
            .Reads<DayEvent>("""{"kind":"order-cancelled","id":"0198c0de-0000-7000-8000-000000000001","date":"2026-11-24","at":37800,"orderId":"SM0001@2026-11-24"}""")
            .Describe("reportEvent", "上报当天的事件（编号由上报方自编，重复上报只算一次）", "Takes an event of the day; its id is made by the reporter, so that twice is once", ProblemCodes.Query, ProblemCodes.NotPublished);
        NoticesApi.Map(api);
    }

    private static async Task<IResult> ListAsync(Caller caller, DayEventStore events, PlanSight plans, string date, string? scope, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var day = query.NeededDate("date", date);
        if (query.IsWrong)
            return query.Refusal;
        if (!await plans.IsTheirsAsync(caller, scope, cancel))
            return Problem.Of(ProblemCodes.NoArea);
        var area = scope ?? (await plans.LatestAsync(caller, day, null, cancel))?.ScopeCode ?? "";
        var rows = await events.ListAsync(day, area, cancel);
        return Answer.Json(rows.Select(EventView.Of));
    }

    /// <summary>201 for a new event, 200 for one that is known.</summary>
    private static async Task<IResult> TakeAsync(HttpRequest request, Caller caller, EventDesk desk, string? scope, CancellationToken cancel)
    {
        DayEvent? happened;
        try
        {
            happened = await JsonSerializer.DeserializeAsync<DayEvent>(request.Body, DayEventJson.Options, cancel);
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException)
        {
            return Problem.Of(ProblemCodes.Query, new ParameterError("body", "", "请求体不是事件的 JSON。", "The body is no event in JSON."));
        }

        if (happened is null)
            return Problem.Of(ProblemCodes.Query, new ParameterError("body", "", "请求体为空。", "The body is empty."));
        if (!await desk.IsTheirsAsync(caller, scope, cancel))
            return Problem.Of(ProblemCodes.NoArea);
        if (await desk.FindAsync(caller, happened.Date, scope, cancel) is not { } live)
            return Problem.Of(ProblemCodes.NotPublished);
        if (!EventSight.IsTheirs(caller, live, happened))
            return Problem.Of(ProblemCodes.NoEntry);
        var taken = await desk.Take.RunAsync(happened, live.Plan.Scope.StreetCode ?? live.Plan.Scope.DistrictCode, caller.Name, cancel);
        if (taken.Error is not null)
            return Problem.Of(ProblemCodes.NotPublished);
        if (!taken.IsTaken)
            return Problem.Of(ProblemCodes.Query, [.. taken.Faults.Select(f => new ParameterError(f.Field, f.Value, $"{f.Code} {f.Text.Zh}", $"{f.Code} {f.Text.En}"))]);
        return Answer.Json(new EventTaken(taken.Id, taken.IsNew), taken.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }
}
