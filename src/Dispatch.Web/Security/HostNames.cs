namespace Dispatch.Web.Security;

/// <summary>The names the host answers under.</summary>
/// <param name="Open">Names of the settings. Null: this machine alone.</param>
internal sealed record HostNames(IReadOnlyList<string>? Open);
