using System.Collections.Frozen;
using Dispatch.Storage.Identity;
using Dispatch.Web.Access;
using Dispatch.Web.Keys;

namespace Dispatch.Web.Security;

/// <summary>The caller a key stands for.</summary>
internal static class ApiKeyCallers
{
    /// <summary>What the key may do, in each of its scopes; what keys can no longer be given is left out.</summary>
    public static Caller Of(ApiKeyRow key)
    {
        var permissions = ApiKeyAdministration.PermissionsOf(key).Where(ApiKeyAdministration.CanHave).ToFrozenSet();
        return new Caller
        {
            Id = key.Id.ToString(), Name = "key:" + key.Name, Kind = CallerKind.Key,
            Grants = [.. ApiKeyAdministration.ScopesOf(key).Select(s => new Grant(null, permissions, s.Kind, s.Code))],
        };
    }
}
