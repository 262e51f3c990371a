using Microsoft.AspNetCore.Mvc;

namespace Dispatch.Web.Api.Jobs;

/// <summary>Which runs.</summary>
/// <param name="Date">Only this day's.</param>
/// <param name="State">Only in this state.</param>
/// <param name="Skip">Entries passed over.</param>
/// <param name="Take">Entries at most.</param>
internal sealed record JobQuery([FromQuery] string? Date, [FromQuery] string? State, [FromQuery] string? Skip, [FromQuery] string? Take);
