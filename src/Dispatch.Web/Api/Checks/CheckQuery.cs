using Microsoft.AspNetCore.Mvc;

namespace Dispatch.Web.Api.Checks;

/// <summary>Which reports of a day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">Only this kind.</param>
/// <param name="ItemId">Only of this order or visit.</param>
/// <param name="ElderId">Only of this elder's.</param>
/// <param name="StaffId">Only what this person told.</param>
/// <param name="Skip">Entries passed over.</param>
/// <param name="Take">Entries at most.</param>
internal sealed record CheckQuery(
    [FromRoute] string Date, [FromQuery] string? Kind, [FromQuery] string? ItemId, [FromQuery] string? ElderId, [FromQuery] string? StaffId, [FromQuery] string? Skip, [FromQuery] string? Take);
