using Microsoft.AspNetCore.Mvc;

namespace Dispatch.Web.Api.Plans;

/// <summary>Which plans.</summary>
/// <param name="Date">Only this day's.</param>
/// <param name="Scope">Only of this street or district.</param>
/// <param name="Skip">Entries passed over.</param>
/// <param name="Take">Entries at most.</param>
internal sealed record PlanQuery([FromQuery] string? Date, [FromQuery] string? Scope, [FromQuery] string? Skip, [FromQuery] string? Take);
