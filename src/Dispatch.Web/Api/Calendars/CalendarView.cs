using Dispatch.Storage.Calendars;

namespace Dispatch.Web.Api.Calendars;

/// <summary>A secret address of a person's calendar.</summary>
/// <param name="Id">Its id, for revoking it.</param>
/// <param name="StaffId">Whose calendar.</param>
/// <param name="CreatedUtc">When it was made, UTC.</param>
/// <param name="CreatedBy">Who made it.</param>
/// <param name="RevokedUtc">When it was revoked, UTC. Null: it holds.</param>
/// <param name="Url">The address; only in the answer that makes it.</param>
internal sealed record CalendarView(Guid Id, string StaffId, DateTime CreatedUtc, string CreatedBy, DateTime? RevokedUtc, string? Url)
{
    public static CalendarView Of(CalendarFeedRow row, string? url = null) => new(row.Id, row.StaffId, row.CreatedUtc, row.CreatedBy, row.RevokedUtc, url);
}
