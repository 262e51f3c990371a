namespace Dispatch.Web.Api.My;

/// <summary>Whose number is wanted.</summary>
/// <param name="Date">The day, 2026-11-24.</param>
/// <param name="Item">The order or visit.</param>
internal sealed record MyCallBody(string? Date, string? Item);
