using Microsoft.AspNetCore.Mvc;

namespace Dispatch.Web.Api.Audit;

/// <summary>Which lines of the audit record.</summary>
/// <param name="Subject">Only about this.</param>
/// <param name="Actor">Only of this one.</param>
/// <param name="Action">Only this deed.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Skip">Lines passed over.</param>
/// <param name="Take">Lines at most.</param>
internal sealed record AuditQuery(
    [FromQuery] string? Subject, [FromQuery] string? Actor, [FromQuery] string? Action, [FromQuery] string? From, [FromQuery] string? To, [FromQuery] string? Skip, [FromQuery] string? Take);
