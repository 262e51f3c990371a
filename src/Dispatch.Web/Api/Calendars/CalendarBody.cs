namespace Dispatch.Web.Api.Calendars;

/// <summary>A secret address to be made.</summary>
/// <param name="StaffId">Whose calendar.</param>
internal sealed record CalendarBody(string? StaffId);
