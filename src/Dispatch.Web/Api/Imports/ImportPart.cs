namespace Dispatch.Web.Api.Imports;

/// <summary>A part of what was found in an import.</summary>
/// <param name="Id">The import.</param>
/// <param name="Skip">Entries to pass over.</param>
/// <param name="Take">Entries at most.</param>
internal sealed record ImportPart(string Id, string? Skip, string? Take);
