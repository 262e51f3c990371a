using Microsoft.AspNetCore.Mvc;

namespace Dispatch.Web.Api.Locks;

/// <summary>Which locks.</summary>
/// <param name="Date">The day.</param>
/// <param name="Skip">Entries passed over.</param>
/// <param name="Take">Entries at most.</param>
internal sealed record LockQuery([FromRoute] string Date, [FromQuery] string? Skip, [FromQuery] string? Take);
