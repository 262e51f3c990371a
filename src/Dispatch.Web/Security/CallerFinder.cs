using System.Security.Cryptography;
using System.Text;
using Dispatch.Storage.Identity;
using Dispatch.Web.Access;
using Dispatch.Web.Keys;
using Microsoft.AspNetCore.Authentication;

namespace Dispatch.Web.Security;

/// <summary>Finds out who calls: the operator of this run, a user by cookie or token, another system by its key.</summary>
/// <param name="operators">The token of this run.</param>
/// <param name="users">Where users lie.</param>
/// <param name="keys">Where keys lie.</param>
/// <param name="clock">The clock.</param>
internal sealed class CallerFinder(OperatorToken operators, UserStore users, ApiKeyStore keys, TimeProvider clock)
{
    private const string BearerPrefix = "Bearer ";

    /// <summary>The caller, and whether a cookie says so. Null: nobody known.</summary>
    public async Task<(Caller? Caller, bool ByCookie)> FindAsync(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (header.StartsWith(BearerPrefix, StringComparison.OrdinalIgnoreCase))
            return (await ByBearerAsync(context, header[BearerPrefix.Length..].Trim()), false);
        if (operators.HasCookie(context))
            return (Caller.Operator, true);
        return (context.Request.Cookies.Count == 0 ? null : await BySessionAsync(context, Session.Cookie), true);
    }

    /// <summary>A user's caller as of now. Null: closed, or the sign-in was ended.</summary>
    public async Task<(Caller Caller, StoredUser User)?> OfUserAsync((Guid UserId, string Stamp, bool HasSecondFactor) said, CancellationToken cancel)
    {
        if (await users.FindAsync(said.UserId, cancel) is not { User.Disabled: false } found || !Same(found.User.SecurityStamp, said.Stamp))
            return null;
        var user = found.User;
        var needsSecond = user.TotpOn || found.Grants.Any(g => RolePermissions.WithSecondFactor.Contains(g.Role));
        var caller = new Caller
        {
            Id = user.Id.ToString(), Name = user.Name, Kind = CallerKind.User, StaffId = user.StaffId,
            Grants = [Grant.SignedIn, .. found.Grants.Select(Grant.Of)],
            Unfinished = user.MustChange ? Unfinished.Password : needsSecond && !said.HasSecondFactor ? Unfinished.SecondFactor : null,
        };
        return (caller, found);
    }

    private Task<Caller?> ByBearerAsync(HttpContext context, string token)
    {
        if (operators.Is(token))
            return Task.FromResult<Caller?>(Caller.Operator);
        return ApiKeyText.PrefixOf(token) is { } prefix ? ByKeyAsync(prefix, token, context.RequestAborted) : BySessionAsync(context, Session.Bearer);
    }

    private async Task<Caller?> BySessionAsync(HttpContext context, string scheme)
    {
        var result = await context.AuthenticateAsync(scheme);
        if (result.Principal is null || Session.Read(result.Principal) is not { } said || await OfUserAsync(said, context.RequestAborted) is not { } found)
            return null;
        context.Features.Set(new SignedIn(found.User, scheme == Session.Cookie, said.HasSecondFactor));
        return found.Caller;
    }

    private async Task<Caller?> ByKeyAsync(string prefix, string token, CancellationToken cancel)
    {
        if (await keys.FindAsync(prefix, cancel) is not { RevokedUtc: null } key || !Same(key.KeyHash, ApiKeyText.Hash(token))
            || key.ExpiresUtc <= clock.GetUtcNow().UtcDateTime)
            return null;
        await keys.NoteUseAsync(key, cancel);
        return ApiKeyCallers.Of(key);
    }

    private static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
