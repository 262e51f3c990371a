using Dispatch.Storage.Identity;
using Dispatch.Web.Access;
using Dispatch.Web.Keys;

namespace Dispatch.Web.Api.Keys;

/// <summary>A key as administrators see it: never the key itself.</summary>
/// <param name="Id">The key's id.</param>
/// <param name="Name">Which system it is for.</param>
/// <param name="Prefix">The key's first letters.</param>
/// <param name="Permissions">What it may do.</param>
/// <param name="Scopes">Where.</param>
/// <param name="CreatedUtc">When it was made, UTC.</param>
/// <param name="CreatedBy">Who made it.</param>
/// <param name="ExpiresUtc">From then on it is refused, UTC.</param>
/// <param name="RevokedUtc">When it was revoked, UTC. Null: it was not.</param>
/// <param name="LastUsedUtc">Last use within some minutes, UTC. Null: never.</param>
internal sealed record KeyView(
    Guid Id, string Name, string Prefix, IReadOnlyList<Permission> Permissions, IReadOnlyList<KeyScope> Scopes, DateTime CreatedUtc, string CreatedBy,
    DateTime ExpiresUtc, DateTime? RevokedUtc, DateTime? LastUsedUtc)
{
    public static KeyView Of(ApiKeyRow row) => new(
        row.Id, row.Name, row.Prefix, ApiKeyAdministration.PermissionsOf(row), ApiKeyAdministration.ScopesOf(row), row.CreatedUtc, row.CreatedBy,
        row.ExpiresUtc, row.RevokedUtc, row.LastUsedUtc);
}
