namespace Dispatch.Web.Api.Elders;

/// <summary>A name that was asked for with a reason.</summary>
/// <param name="Id">The elder.</param>
/// <param name="Name">The full name.</param>
internal sealed record RevealedName(string Id, string Name);
