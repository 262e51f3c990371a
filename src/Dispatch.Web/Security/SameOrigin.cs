namespace Dispatch.Web.Security;

/// <summary>
/// Against requests that another site makes a browser send: what changes something and is known by a cookie must come from our own pages, as the
/// browser itself says. The cookies are SameSite=Strict besides.
/// </summary>
internal static class SameOrigin
{
    private const string FetchSite = "Sec-Fetch-Site";

    /// <summary>Whether a request may go on.</summary>
    /// <param name="request">The request.</param>
    /// <param name="mustProve">It is known by a cookie: the browser must say that it comes from our own pages. Otherwise it must only not say the contrary.</param>
    public static bool Allows(HttpRequest request, bool mustProve)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
            return true;
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0
            ? string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            : !mustProve || request.Headers[FetchSite] == "same-origin";
    }
}
