using System.Collections.Frozen;
using Dispatch.Storage.Identity;
using Dispatch.Web.Access;
using Dispatch.Web.Keys;

namespace Dispatch.Web.Security;

/// <summary>The caller a key stands for.</summary>
internal static class ApiKeyCallers
{
    /// <summary>What the key may do, in each of its scopes; what keys can no longer be given, or have only for everything, is left out.</summary>
    public static Caller Of(ApiKeyRow key)
    {
        var everywhere = ApiKeyAdministration.PermissionsOf(key).Where(ApiKeyAdministration.CanHave).ToFrozenSet();
        var somewhere = everywhere.Except(RolePermissions.Undivided).ToFrozenSet();
        return new Caller
        {
            Id = key.Id.ToString(), Name = "key:" + key.Name, Kind = CallerKind.Key,
            Grants = [.. ApiKeyAdministration.ScopesOf(key).Select(s => new Grant(null, s.Kind == ScopeKind.All ? everywhere : somewhere, s.Kind, s.Code))],
        };
    }
}
