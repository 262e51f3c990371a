using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Dispatch.Web.Security;

/// <summary>
/// The token of this run, for the person at this machine. A browser brings it once in the address of the start page and gets a cookie for it that
/// scripts cannot read and other sites cannot send; programs send "Authorization: Bearer". Token and cookie hold for one run. A host that others
/// can reach has none.
/// </summary>
internal sealed class OperatorToken
{
    private const int SecretBytes = 32;
    private const string TokenParameter = "token";

    private readonly string _cookie = Secret();

    /// <summary>Makes it.</summary>
    /// <param name="token">The token. Null: a random one.</param>
    /// <param name="isOn">Whether there is one at all.</param>
    public OperatorToken(string? token, bool isOn) => Token = isOn ? token ?? Secret() : null;

    /// <summary>The token. Null: there is none.</summary>
    public string? Token { get; }

    /// <summary>Whether it is the token.</summary>
    public bool Is(string given) => Token is not null && Same(given, Token);

    /// <summary>Whether the request carries the cookie of this run. An address with a token is looked at anew.</summary>
    public bool HasCookie(HttpContext context) =>
        Token is not null && context.Request.Cookies.TryGetValue(CookieName(context), out var given) && Same(given, _cookie)
        && !context.Request.Query.ContainsKey(TokenParameter);

    /// <summary>Whether this is the printed address.</summary>
    public bool IsEntering(HttpContext context) =>
        context.Request.Path == "/" && HttpMethods.IsGet(context.Request.Method) && Is(context.Request.Query[TokenParameter].ToString());

    /// <summary>Gives the cookie and leads on to the page without the token.</summary>
    public Task EnterAsync(HttpContext context)
    {
        context.Response.Cookies.Append(
            CookieName(context), _cookie, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true });
        context.Response.Redirect("/");
        return Task.CompletedTask;
    }

    private static string Secret() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>Cookies know no ports: the name keeps two runs on one machine apart.</summary>
    private static string CookieName(HttpContext context) => $"dispatch-{context.Connection.LocalPort}";

    private static bool Same(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));
}
