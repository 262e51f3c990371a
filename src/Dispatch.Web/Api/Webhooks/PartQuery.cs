namespace Dispatch.Web.Api.Webhooks;

/// <summary>A part of a list.</summary>
/// <param name="Skip">Entries to pass over.</param>
/// <param name="Take">Entries at most.</param>
internal sealed record PartQuery(string? Skip, string? Take);
