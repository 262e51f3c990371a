using Dispatch.Web.Pages;

namespace Dispatch.Web.Security;

/// <summary>
/// Headers of every answer: nothing from elsewhere but pictures of the map where an origin of tiles is set, nothing inline, no framing, no sniffing, no referrer, nothing
/// kept in caches unasked.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next, MapOptions map)
{
    private readonly string _policy = string.Join("; ",
        "default-src 'none'", "script-src 'self'", $"style-src 'self' '{DeniedPage.StyleHash}'", $"img-src 'self' {map.TilesOrigin}".TrimEnd(), "font-src 'self'",
        "connect-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'");

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = _policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), geolocation=(self), microphone=()";
        headers.CacheControl = "no-store";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000";
        return next(context);
    }
}
