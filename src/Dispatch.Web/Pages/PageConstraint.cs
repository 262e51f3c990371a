namespace Dispatch.Web.Pages;

/// <summary>Everything that is neither the API's nor a health check's: an unknown address of theirs must not become a page.</summary>
internal sealed class PageConstraint : IRouteConstraint
{
    /// <summary>How route patterns name it.</summary>
    public const string Name = "page";

    private static readonly string[] s_others = ["api", "health"];

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string path && !s_others.Contains(path.Split('/', 2)[0], StringComparer.OrdinalIgnoreCase);
}
