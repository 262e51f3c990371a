using Dispatch.Storage.Identity;

namespace Dispatch.Web.Users;

/// <summary>The use cases of those who look after users. Passwords made here are shown once and must be changed at the first sign-in.</summary>
/// <param name="users">Where users lie.</param>
/// <param name="clock">The clock.</param>
public sealed class UserAdministration(UserStore users, TimeProvider clock)
{
    /// <summary>Name of the administrator made at the first start.</summary>
    public const string FirstName = "admin";

    /// <summary>Most letters of a name.</summary>
    public const int MostLetters = 64;

    /// <summary>Whether a name can be one to sign in with: letters of any script, digits, dot, hyphen, underscore, at-sign.</summary>
    public static bool IsName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length is > 0 and <= MostLetters && name.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or '@');
    }

    /// <summary>Where there is no user at all, makes an administrator.</summary>
    /// <returns>The one-time password. Null: there are users.</returns>
    public async Task<string?> MakeFirstAsync(CancellationToken cancel = default)
    {
        if (await users.AnyAsync(cancel))
            return null;
        try
        {
            return (await AddAsync(FirstName, "管理员", null, [new NewGrant(Role.Administrator, ScopeKind.All, "")], "dispatch", cancel)).Password;
        }
        catch (NameTakenException)
        {
            // Another program made it at the same moment and shows its password.
            return null;
        }
    }

    /// <summary>Adds a user.</summary>
    /// <param name="name">Name to sign in with.</param>
    /// <param name="displayName">Name shown to others.</param>
    /// <param name="staffId">The person of the staff register. Null: none.</param>
    /// <param name="grants">Roles from the start.</param>
    /// <param name="by">Who adds.</param>
    /// <param name="cancel">Stops before the commit.</param>
    /// <returns>The id and the one-time password.</returns>
    /// <exception cref="NameTakenException">Somebody has the name.</exception>
    /// <exception cref="ArgumentException">The name or a grant is not sound.</exception>
    public async Task<(Guid Id, string Password)> AddAsync(
        string name, string displayName, string? staffId, IReadOnlyList<NewGrant> grants, string by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(grants);
        if (!IsName(name) || grants.Any(g => !g.IsSound))
            throw new ArgumentException("The name or a grant is not sound.", nameof(name));
        var password = Passwords.OneTime();
        var user = new UserRow
        {
            Id = Guid.CreateVersion7(), Name = UserStore.Lower(name), DisplayName = displayName, PasswordHash = Passwords.Hash(password),
            SecurityStamp = Passwords.Stamp(), MustChange = true, StaffId = string.IsNullOrEmpty(staffId) ? null : staffId,
            CreatedUtc = clock.GetUtcNow().UtcDateTime,
        };
        await users.AddAsync(user, [.. grants.Select(g => g.Row(user.Id))], by, cancel);
        return (user.Id, password);
    }

    /// <summary>Gives a new one-time password, takes the second factor away, ends lock and sign-ins.</summary>
    /// <returns>The password. Null: no such user.</returns>
    public async Task<string?> ResetAsync(Guid id, string by, CancellationToken cancel = default)
    {
        var password = Passwords.OneTime();
        var hash = Passwords.Hash(password);
        var changed = await users.ChangeAsync(
            id,
            u =>
            {
                (u.PasswordHash, u.SecurityStamp, u.MustChange) = (hash, Passwords.Stamp(), true);
                (u.TotpOn, u.TotpSecret, u.FailedCount, u.LockedUntilUtc) = (false, null, 0, null);
            },
            "reset", by, cancel);
        return changed is null ? null : password;
    }

    /// <summary>Closes an account, which ends its sign-ins, or opens it again. False: no such user.</summary>
    public async Task<bool> SetDisabledAsync(Guid id, bool isDisabled, string by, CancellationToken cancel = default) =>
        await users.ChangeAsync(
            id, u => (u.Disabled, u.SecurityStamp) = (isDisabled, Passwords.Stamp()), isDisabled ? "disabled" : "enabled", by, cancel) is not null;

    /// <summary>Gives a role somewhere. False: no such user, or they have it.</summary>
    /// <exception cref="ArgumentException">The grant is not sound.</exception>
    public Task<bool> GrantAsync(Guid id, NewGrant grant, string by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return grant.IsSound ? users.GrantAsync(grant.Row(id), by, cancel) : throw new ArgumentException("The grant is not sound.", nameof(grant));
    }

    /// <summary>Takes a role away. False: no such grant.</summary>
    public Task<bool> RevokeAsync(Guid id, Guid grantId, string by, CancellationToken cancel = default) => users.RevokeAsync(id, grantId, by, cancel);
}
