using System.Collections.Frozen;
using Dispatch.Storage.Identity;

namespace Dispatch.Web.Access;

/// <summary>Permissions for one part of the district.</summary>
/// <param name="Role">The role they come from. Null: a key's or the operator's.</param>
/// <param name="Permissions">What may be done.</param>
/// <param name="Kind">What the code names.</param>
/// <param name="Code">Code of the district, street, canteen or provider; empty for everything and for what is one's own.</param>
internal sealed record Grant(Role? Role, FrozenSet<Permission> Permissions, ScopeKind Kind, string Code)
{
    /// <summary>What everybody who is signed in may do, whatever else they may.</summary>
    public static readonly Grant SignedIn = new(null, RolePermissions.WhileUnfinished, ScopeKind.Own, "");

    /// <summary>A grant as stored.</summary>
    public static Grant Of(UserGrantRow row) => new(row.Role, RolePermissions.Of(row.Role), row.ScopeKind, row.ScopeCode);
}
