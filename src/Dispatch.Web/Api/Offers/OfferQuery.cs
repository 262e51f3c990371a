using Microsoft.AspNetCore.Mvc;

namespace Dispatch.Web.Api.Offers;

/// <summary>What a caller wishes.</summary>
/// <param name="Date">The day.</param>
/// <param name="Elder">The elder's register id.</param>
/// <param name="Service">Code of the service.</param>
/// <param name="From">Earliest start, seconds after local midnight.</param>
/// <param name="To">Latest start.</param>
/// <param name="At">The instant; by the clock when left out.</param>
/// <param name="Count">How many offers.</param>
/// <param name="Scope">Street or district code; the widest when left out.</param>
internal sealed record OfferQuery(
    [FromRoute] string Date, [FromQuery] string? Elder, [FromQuery] string? Service, [FromQuery] string? From, [FromQuery] string? To, [FromQuery] string? At, [FromQuery] string? Count,
    [FromQuery] string? Scope);
