using System.Security.Cryptography;
using System.Text;
using Dispatch.Web.Access;
using Microsoft.AspNetCore.WebUtilities;

namespace Dispatch.Web.Security;

/// <summary>
/// The token of this run, for the person at this machine. A browser brings it once in the address of the start page and gets a cookie for it that
/// scripts cannot read and other sites cannot send; programs send "Authorization: Bearer". Token and cookie hold for one run.
/// </summary>
internal sealed class OperatorToken
{
    private const int SecretBytes = 32;
    private const string TokenParameter = "token";
    private const string BearerPrefix = "Bearer ";

    private readonly string _cookie = Secret();

    public OperatorToken(string? token) => Token = token ?? Secret();

    public string Token { get; }

    /// <summary>Whether the request carries the token as a program does.</summary>
    public bool HasBearer(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(BearerPrefix, StringComparison.OrdinalIgnoreCase) && Same(header[BearerPrefix.Length..].Trim(), Token);
    }

    /// <summary>Whether the request carries the cookie of this run. An address with a token is looked at anew.</summary>
    public bool HasCookie(HttpContext context) =>
        context.Request.Cookies.TryGetValue(CookieName(context), out var given) && Same(given, _cookie)
        && !context.Request.Query.ContainsKey(TokenParameter);

    /// <summary>Whether this is the printed address.</summary>
    public bool IsEntering(HttpContext context) =>
        context.Request.Path == "/" && HttpMethods.IsGet(context.Request.Method) && Same(context.Request.Query[TokenParameter].ToString(), Token);

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
