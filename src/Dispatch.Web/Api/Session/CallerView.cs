using Dispatch.Storage.Identity;
using Dispatch.Web.Access;
using Dispatch.Web.Security;

namespace Dispatch.Web.Api.Session;

/// <summary>Who one is, for the pages: what to show and what is still to be done.</summary>
/// <param name="Name">Name as put on record.</param>
/// <param name="DisplayName">Name to show.</param>
/// <param name="Kind">Operator, user or key.</param>
/// <param name="StaffId">The own id in the staff register. Null: none.</param>
/// <param name="Unfinished">What must be done first. Null: nothing.</param>
/// <param name="SecondFactor">Whether the second factor is on.</param>
/// <param name="Permissions">What may be done somewhere.</param>
/// <param name="Grants">Roles and where they hold.</param>
internal sealed record CallerView(
    string Name, string DisplayName, CallerKind Kind, string? StaffId, Unfinished? Unfinished, bool SecondFactor,
    IReadOnlyList<Permission> Permissions, IReadOnlyList<CallerView.GrantView> Grants)
{
    public static CallerView Of(Caller caller, SignedIn? user) => new(
        caller.Name, user?.User.User.DisplayName ?? caller.Name, caller.Kind, caller.StaffId, caller.Unfinished, user?.User.User.TotpOn ?? false,
        [.. caller.Grants.SelectMany(g => g.Permissions).Distinct().Order()],
        [.. caller.Grants.Where(g => g.Role is not null).Select(g => new GrantView(g.Role!.Value, g.Kind, g.Code))]);

    /// <summary>A role and where it holds.</summary>
    internal sealed record GrantView(Role Role, ScopeKind Kind, string Code);
}
