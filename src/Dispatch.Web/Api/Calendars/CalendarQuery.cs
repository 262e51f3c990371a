namespace Dispatch.Web.Api.Calendars;

/// <summary>Whose calendar addresses are asked for.</summary>
/// <param name="StaffId">The person.</param>
/// <param name="Skip">Entries to pass over.</param>
/// <param name="Take">Entries at most.</param>
internal sealed record CalendarQuery(string? StaffId, string? Skip, string? Take);
