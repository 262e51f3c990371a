namespace Dispatch.Web.Security;

/// <summary>
/// Against requests that another site makes a browser send: what changes something and is known by a cookie must come from our own pages, as the
/// browser itself says. The cookies are SameSite=Strict besides.
/// </summary>
internal static class SameOrigin
{
    private const string FetchSite = "Sec-Fetch-Site";

    /// <summary>Whether a request that is known by a cookie may go on.</summary>
    public static bool Allows(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
            return true;
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0
            ? string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            : request.Headers[FetchSite] == "same-origin";
    }
}
