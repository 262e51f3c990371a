using Microsoft.AspNetCore.Mvc;

namespace Dispatch.Web.Api.Stops;

/// <summary>Which stops of a day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Scope">Street or district code; the widest when left out.</param>
/// <param name="StaffId">Only this person's.</param>
/// <param name="ElderId">Only this elder's.</param>
/// <param name="State">Only what is in this state.</param>
/// <param name="Skip">Entries passed over.</param>
/// <param name="Take">Entries at most.</param>
internal sealed record StopQuery(
    [FromRoute] string Date, [FromQuery] string? Scope, [FromQuery] string? StaffId, [FromQuery] string? ElderId, [FromQuery] string? State, [FromQuery] string? Skip, [FromQuery] string? Take);
