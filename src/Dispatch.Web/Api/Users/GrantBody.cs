using Dispatch.Storage.Identity;
using Dispatch.Web.Users;

namespace Dispatch.Web.Api.Users;

/// <summary>A role and where it holds.</summary>
/// <param name="Role">Which role.</param>
/// <param name="Kind">What the code names.</param>
/// <param name="Code">Code of the district, street, canteen or provider; nothing for everything and for one's own.</param>
internal sealed record GrantBody(Role? Role, ScopeKind? Kind, string? Code = null)
{
    /// <summary>The grant. Null: kind and role, or code and kind, do not suit each other.</summary>
    public NewGrant? Sound() => Role is { } role && Kind is { } kind && new NewGrant(role, kind, Code ?? "") is { IsSound: true } grant ? grant : null;
}
