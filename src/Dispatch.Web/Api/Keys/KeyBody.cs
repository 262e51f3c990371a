using Dispatch.Storage.Identity;
using Dispatch.Web.Access;

namespace Dispatch.Web.Api.Keys;

/// <summary>A key to be made.</summary>
/// <param name="Name">Which system it is for.</param>
/// <param name="Permissions">What it may do.</param>
/// <param name="Scopes">Where.</param>
/// <param name="Days">How long, days. Default 365.</param>
internal sealed record KeyBody(string? Name, IReadOnlyList<Permission>? Permissions, IReadOnlyList<KeyBody.ScopeBody?>? Scopes, int Days = 365)
{
    /// <summary>A part of the district.</summary>
    internal sealed record ScopeBody(ScopeKind Kind, string? Code = null);
}
