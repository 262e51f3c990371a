using Microsoft.AspNetCore.Mvc;

namespace Dispatch.Web.Api.Siting;

/// <summary>What a siting study is asked.</summary>
/// <param name="Kind">canteen or station.</param>
/// <param name="Goal">cover or distance.</param>
/// <param name="New">New sites.</param>
/// <param name="Minutes">The walk that counts as covered.</param>
/// <param name="Capacity">Elders a new site takes; without it any number.</param>
/// <param name="LimitExisting">true: canteens there are take no more than their portions.</param>
/// <param name="Seconds">Seconds given to OR-Tools.</param>
/// <param name="Scope">Street or district whose elders count.</param>
internal sealed record SitingQuery(
    [FromQuery] string? Kind, [FromQuery] string? Goal, [FromQuery] string? New, [FromQuery] string? Minutes, [FromQuery] string? Capacity, [FromQuery] bool? LimitExisting,
    [FromQuery] string? Seconds, [FromQuery] string? Scope);
