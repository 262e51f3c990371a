using Dispatch.Storage.Identity;

namespace Dispatch.Web.Api.Users;

/// <summary>A user as administrators see them: nothing secret.</summary>
/// <param name="Id">The user's id.</param>
/// <param name="Name">Name to sign in with.</param>
/// <param name="DisplayName">Name shown to others.</param>
/// <param name="StaffId">The person of the staff register. Null: none.</param>
/// <param name="Disabled">The account is closed.</param>
/// <param name="MustChange">The one-time password was not changed yet.</param>
/// <param name="SecondFactor">The second factor is on.</param>
/// <param name="LockedUntilUtc">Nobody signs in before, UTC. Null: not locked.</param>
/// <param name="CreatedUtc">When it was made, UTC.</param>
/// <param name="LastSignInUtc">Last sign-in, UTC. Null: never.</param>
/// <param name="Grants">Roles and where they hold.</param>
internal sealed record UserView(
    Guid Id, string Name, string DisplayName, string? StaffId, bool Disabled, bool MustChange, bool SecondFactor, DateTime? LockedUntilUtc,
    DateTime CreatedUtc, DateTime? LastSignInUtc, IReadOnlyList<UserView.GrantView> Grants)
{
    public static UserView Of(StoredUser stored)
    {
        var u = stored.User;
        return new UserView(
            u.Id, u.Name, u.DisplayName, u.StaffId, u.Disabled, u.MustChange, u.TotpOn, u.LockedUntilUtc, u.CreatedUtc, u.LastSignInUtc,
            [.. stored.Grants.Select(g => new GrantView(g.Id, g.Role, g.ScopeKind, g.ScopeCode))]);
    }

    /// <summary>A role, where it holds, and its id.</summary>
    internal sealed record GrantView(Guid Id, Role Role, ScopeKind Kind, string Code);
}
