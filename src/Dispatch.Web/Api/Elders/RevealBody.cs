namespace Dispatch.Web.Api.Elders;

/// <summary>Why a name is asked for.</summary>
/// <param name="Reason">The reason, put on record.</param>
internal sealed record RevealBody(string? Reason);
