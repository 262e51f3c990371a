using Microsoft.AspNetCore.Mvc;

namespace Dispatch.Web.Api.Orders;

/// <summary>Which orders of a day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">Only meal or visit.</param>
/// <param name="ElderId">Only this elder's.</param>
/// <param name="Skip">Entries passed over.</param>
/// <param name="Take">Entries at most.</param>
internal sealed record OrderQuery(
    [FromRoute] string Date, [FromQuery] string? Kind, [FromQuery] string? ElderId, [FromQuery] string? Skip, [FromQuery] string? Take);
