using Dispatch.Web.Pages;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Security;

/// <summary>How somebody unknown is refused.</summary>
internal static class Refusals
{
    /// <summary>401: a page for browsers, a problem for programs.</summary>
    public static Task UnknownAsync(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        var isPage = context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
        if (!isPage)
            return Problem.Of(ProblemCodes.Token).ExecuteAsync(context);
        return PageEndpoints.SignIn(context) is { } signIn ? signIn.ExecuteAsync(context) : DeniedPage.WriteAsync(context);
    }
}
