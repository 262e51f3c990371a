using Dispatch.Storage.Identity;
using Dispatch.Web.Access;

namespace Dispatch.Web.Users;

/// <summary>The use case: who says that they are somebody shows it by password and, where one is set up, by a code.</summary>
/// <param name="users">Where users lie.</param>
/// <param name="secrets">Opens the second factor's secrets.</param>
/// <param name="options">Failures and lock.</param>
/// <param name="clock">The clock.</param>
internal sealed class SignIn(UserStore users, SecondFactorSecrets secrets, AccessOptions options, TimeProvider clock)
{
    /// <summary>Tries it. Takes as long for names that do not exist; while a name is locked nothing tells whether the password was right.</summary>
    public async Task<(SignInOutcome Outcome, StoredUser? User)> RunAsync(string name, string password, string? code, CancellationToken cancel)
    {
        var found = await users.FindAsync(name, cancel);
        var isRight = Passwords.IsRight(found?.User, password);
        if (found is null || found.User.Disabled)
            return (SignInOutcome.Wrong, null);
        var user = found.User;
        if (user.LockedUntilUtc is { } until && until > clock.GetUtcNow().UtcDateTime)
            return (SignInOutcome.Locked, null);
        if (!isRight)
            return await FailedAsync(user, cancel);
        if (!user.TotpOn)
            return await DoneAsync(found, null, cancel);
        if (string.IsNullOrEmpty(code))
            return (SignInOutcome.CodeNeeded, null);
        return Totp.Match(secrets.Open(user.TotpSecret!), code, clock.GetUtcNow()) is { } step
            ? await DoneAsync(found, step, cancel)
            : await FailedAsync(user, cancel);
    }

    private async Task<(SignInOutcome, StoredUser?)> DoneAsync(StoredUser found, long? step, CancellationToken cancel) =>
        await users.SucceedAsync(found.User, step, step is null ? "password" : "password+code", cancel)
            ? (SignInOutcome.Done, found)
            : await FailedAsync(found.User, cancel);

    private async Task<(SignInOutcome, StoredUser?)> FailedAsync(UserRow user, CancellationToken cancel)
    {
        await users.FailAsync(user.Id, options.MostFailures, clock.GetUtcNow().UtcDateTime.AddMinutes(options.LockMinutes), cancel);
        return (SignInOutcome.Wrong, null);
    }
}
