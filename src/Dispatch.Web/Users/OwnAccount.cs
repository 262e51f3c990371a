using Dispatch.Storage.Identity;
using Dispatch.Web.Access;

namespace Dispatch.Web.Users;

/// <summary>The use cases of the own account: change the password, set up the second factor, end every sign-in.</summary>
/// <param name="users">Where users lie.</param>
/// <param name="secrets">Protects the second factor's secret.</param>
/// <param name="options">Failures and lock.</param>
/// <param name="clock">The clock.</param>
internal sealed class OwnAccount(UserStore users, SecondFactorSecrets secrets, AccessOptions options, TimeProvider clock)
{
    /// <summary>Changes the password and ends every sign-in made before. Null: the old one is wrong, which counts as a failure.</summary>
    public async Task<UserRow?> ChangePasswordAsync(UserRow user, string old, string wanted, CancellationToken cancel)
    {
        if (IsLocked(user) || !Passwords.IsRight(user, old))
        {
            await FailAsync(user, cancel);
            return null;
        }

        var hash = Passwords.Hash(wanted);
        return await users.ChangeAsync(
            user.Id, u => (u.PasswordHash, u.SecurityStamp, u.MustChange) = (hash, Passwords.Stamp(), false), "password", user.Name, cancel);
    }

    /// <summary>Makes a secret that counts once a code of it has been shown. Null: the second factor is on already.</summary>
    public async Task<byte[]?> BeginSecondFactorAsync(UserRow user, CancellationToken cancel)
    {
        if (user.TotpOn)
            return null;
        var secret = Totp.NewSecret();
        await users.ChangeAsync(user.Id, u => u.TotpSecret = u.TotpOn ? u.TotpSecret : secrets.Protect(secret), "second-factor-begun", user.Name, cancel);
        return secret;
    }

    /// <summary>Takes a code: the first one turns the second factor on and ends every sign-in made before. Null: it is wrong, which counts as a failure.</summary>
    public async Task<UserRow?> ConfirmSecondFactorAsync(UserRow user, string code, CancellationToken cancel)
    {
        if (user.TotpSecret is null || IsLocked(user))
            return null;
        if (Totp.Match(secrets.Open(user.TotpSecret), code, clock.GetUtcNow()) is not { } step || !await users.SucceedAsync(user, step, "code", cancel))
        {
            await FailAsync(user, cancel);
            return null;
        }

        return user.TotpOn
            ? user
            : await users.ChangeAsync(user.Id, u => (u.TotpOn, u.SecurityStamp) = (true, Passwords.Stamp()), "second-factor", user.Name, cancel);
    }

    /// <summary>Ends every sign-in of the user, here and elsewhere.</summary>
    public Task SignOutAsync(UserRow user, CancellationToken cancel) =>
        users.ChangeAsync(user.Id, u => u.SecurityStamp = Passwords.Stamp(), "signed-out", user.Name, cancel);

    private bool IsLocked(UserRow user) => user.LockedUntilUtc is { } until && until > clock.GetUtcNow().UtcDateTime;

    private Task FailAsync(UserRow user, CancellationToken cancel) =>
        users.FailAsync(user.Id, options.MostFailures, clock.GetUtcNow().UtcDateTime.AddMinutes(options.LockMinutes), cancel);
}
