using System.Security.Claims;
using Dispatch.Storage.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Extensions.Options;

namespace Dispatch.Web.Security;

/// <summary>
/// A sign-in as the browser's cookie or a program's tokens carry it: who, under which mark, and whether the second factor was shown. Nothing else is in
/// it: what somebody may do is read anew for each request.
/// </summary>
/// <param name="tokens">The tokens' settings.</param>
/// <param name="clock">The clock.</param>
internal sealed class Session(IOptionsMonitor<BearerTokenOptions> tokens, TimeProvider clock)
{
    /// <summary>The scheme of browsers.</summary>
    public const string Cookie = "session-cookie";

    /// <summary>The scheme of programs and phones.</summary>
    public const string Bearer = "session-token";

    private const string Id = "sub";
    private const string Stamp = "stamp";
    private const string Factor = "amr";
    private const string Second = "otp";

    /// <summary>What a cookie or token is made from.</summary>
    public static ClaimsPrincipal PrincipalOf(UserRow user, string scheme, bool hasSecondFactor)
    {
        var claims = new List<Claim> { new(Id, user.Id.ToString()), new(Stamp, user.SecurityStamp) };
        if (hasSecondFactor)
            claims.Add(new Claim(Factor, Second));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme));
    }

    /// <summary>What a cookie or token says. Null: nothing that can be understood.</summary>
    public static (Guid UserId, string Stamp, bool HasSecondFactor)? Read(ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(Id), out var id) && principal.FindFirstValue(Stamp) is { } stamp
            ? (id, stamp, principal.HasClaim(Factor, Second))
            : null;

    /// <summary>Gives the cookie.</summary>
    public static Task GiveCookieAsync(HttpContext context, UserRow user, bool hasSecondFactor) =>
        context.SignInAsync(Cookie, PrincipalOf(user, Cookie, hasSecondFactor));

    /// <summary>Answers with an access token and one to renew it with.</summary>
    public static IResult Tokens(UserRow user, bool hasSecondFactor) => Results.SignIn(PrincipalOf(user, Bearer, hasSecondFactor), authenticationScheme: Bearer);

    /// <summary>What a token to renew with says. Null: it is none of ours, or too old.</summary>
    public (Guid UserId, string Stamp, bool HasSecondFactor)? ReadRenewal(string token)
    {
        var ticket = tokens.Get(Bearer).RefreshTokenProtector.Unprotect(token);
        return ticket?.Properties.ExpiresUtc > clock.GetUtcNow() ? Read(ticket.Principal) : null;
    }
}
