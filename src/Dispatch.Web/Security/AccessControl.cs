using System.Security.Cryptography;
using System.Text;
using Dispatch.Web.Health;
using Dispatch.Web.Pages;
using Dispatch.Web.Problems;
using Microsoft.AspNetCore.WebUtilities;

namespace Dispatch.Web.Security;

/// <summary>
/// Nobody passes without this run's token, health checks apart. A browser brings it once in the address of the start page and gets a cookie for
/// it that scripts cannot read and other sites cannot send; programs send "Authorization: Bearer". Token and cookie hold for one run.
/// </summary>
internal sealed class AccessControl
{
    private const int SecretBytes = 32;
    private const string TokenParameter = "token";
    private const string BearerPrefix = "Bearer ";

    private static readonly string[] s_open = [HealthApi.LivePath, HealthApi.ReadyPath];

    private readonly string _cookie = Secret();

    public AccessControl(string? token) => Token = token ?? Secret();

    public string Token { get; }

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (s_open.Contains(context.Request.Path.Value) || HasCookie(context) || HasBearer(context.Request))
            return next(context);
        if (context.Request.Path == "/" && Same(context.Request.Query[TokenParameter].ToString(), Token))
            return EnterAsync(context);
        context.Response.Headers.WWWAuthenticate = "Bearer";
        var isPage = context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
        return isPage ? DeniedPage.WriteAsync(context) : Problem.Of(ProblemCodes.Token).ExecuteAsync(context);
    }

    private static string Secret() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>Cookies know no ports: the name keeps two runs on one machine apart.</summary>
    private static string CookieName(HttpContext context) => $"dispatch-{context.Connection.LocalPort}";

    private static bool Same(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));

    private bool HasCookie(HttpContext context) =>
        context.Request.Cookies.TryGetValue(CookieName(context), out var given) && Same(given, _cookie)
        && !context.Request.Query.ContainsKey(TokenParameter);

    private bool HasBearer(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(BearerPrefix, StringComparison.OrdinalIgnoreCase) && Same(header[BearerPrefix.Length..].Trim(), Token);
    }

    private Task EnterAsync(HttpContext context)
    {
        context.Response.Cookies.Append(
            CookieName(context), _cookie, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true });
        context.Response.Redirect("/");
        return Task.CompletedTask;
    }
}
