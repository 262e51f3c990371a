namespace Dispatch.Web.Api.Session;

/// <summary>A change of the own password.</summary>
/// <param name="Old">The one until now.</param>
/// <param name="Wanted">The new one.</param>
internal sealed record PasswordBody(string? Old, string? Wanted);
