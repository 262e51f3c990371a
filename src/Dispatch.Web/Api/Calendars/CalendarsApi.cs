using System.Security.Cryptography;
using Dispatch.Planning.Calendars;
using Dispatch.Storage.Calendars;
using Dispatch.Storage.Registers;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Registers;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;
using Microsoft.AspNetCore.WebUtilities;

namespace Dispatch.Web.Api.Calendars;

/// <summary>/calendars: secret addresses of persons' calendars, and the calendar itself, which whoever has the address may read.</summary>
internal static class CalendarsApi
{
    /// <summary>The calendar's own address, outside of /api: calendar programs send no token.</summary>
    public const string FeedPath = "/calendars/{token}.ics";

    private const int SecretBytes = 32;
    private const string MediaType = "text/calendar; charset=utf-8";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/calendars", AddAsync).Needs(Permission.ManageCalendars).Produces<CalendarView>(StatusCodes.Status201Created)
            .Describe("addCalendar", "为一个人生成日历订阅地址；只显示这一次", "Makes a secret address of a person's calendar; shown this once", ProblemCodes.NoEntry);
        api.MapGet("/calendars", ListAsync).Needs(Permission.ManageCalendars).Produces<CalendarView[]>()
            .Describe("listCalendars", "一个人的日历订阅", "The addresses of a person's calendar", ProblemCodes.Query, ProblemCodes.NoEntry);
        api.MapDelete("/calendars/{id}", RevokeAsync).Needs(Permission.ManageCalendars).Produces(StatusCodes.Status204NoContent)
            .Describe("revokeCalendar", "吊销日历订阅地址", "Revokes an address", ProblemCodes.Query, ProblemCodes.NotFound);
    }

    /// <summary>The address that calendar programs read.</summary>
    public static void MapFeed(IEndpointRouteBuilder routes) => routes.MapGet(FeedPath, ReadAsync).OpenToAll().Produces<string>(StatusCodes.Status200OK, "text/calendar")
        .Describe("readCalendar", "日历（iCalendar），凭保密地址读取", "A person's calendar (iCalendar), by its secret address", ProblemCodes.NotFound);

    private static async Task<IResult> ReadAsync(CalendarDesk desk, string token, CancellationToken cancel) =>
        await desk.ReadAsync(token, cancel) is { } calendar ? Results.Text(calendar, MediaType) : Problem.Of(ProblemCodes.NotFound);

    private static async Task<IResult> AddAsync(HttpRequest request, Caller caller, CalendarStore calendars, RegisterStore registers, CalendarBody body, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(body.StaffId) || !await IsTheirsAsync(caller, registers, body.StaffId, cancel))
            return Problem.Of(ProblemCodes.NoEntry);
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(SecretBytes));
        var row = await calendars.AddFeedAsync(body.StaffId, token, caller.Name, cancel);
        return Results.Created($"/api/v1/calendars/{row.Id}", CalendarView.Of(row, $"{request.Scheme}://{request.Host}/calendars/{token}.ics"));
    }

    private static async Task<IResult> ListAsync(HttpContext context, Caller caller, CalendarStore calendars, RegisterStore registers, [AsParameters] CalendarQuery asked, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var page = query.Page(asked.Skip, asked.Take);
        if (string.IsNullOrEmpty(asked.StaffId))
            query.Missing("staffId");
        if (query.IsWrong)
            return query.Refusal;
        return await IsTheirsAsync(caller, registers, asked.StaffId!, cancel)
            ? page.Answer(context, await calendars.FeedsAsync(asked.StaffId!, cancel), f => CalendarView.Of(f))
            : Problem.Of(ProblemCodes.NoEntry);
    }

    private static async Task<IResult> RevokeAsync(Caller caller, CalendarStore calendars, RegisterStore registers, string id, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var feedId = query.Id("id", id);
        if (query.IsWrong)
            return query.Refusal;
        return await calendars.FindFeedAsync(feedId, cancel) is { } feed && await IsTheirsAsync(caller, registers, feed.StaffId, cancel) && await calendars.RevokeAsync(feedId, caller.Name, cancel)
            ? Results.NoContent()
            : Problem.Of(ProblemCodes.NotFound);
    }

    private static async Task<bool> IsTheirsAsync(Caller caller, RegisterStore registers, string staffId, CancellationToken cancel)
    {
        var stored = (await registers.LatestAsync(cancel)).Registers;
        return stored.Staff.Any(s => s.Id == staffId) && new RegisterScope(caller, stored).MaySeeStaff(staffId);
    }
}
