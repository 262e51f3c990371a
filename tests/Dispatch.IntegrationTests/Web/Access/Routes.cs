using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Dispatch.IntegrationTests.Web.Access;

/// <summary>The routes of a host, read from the router itself.</summary>
internal static class Routes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<RouteEndpoint> Of(WebApplication app) =>
        [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()];

    /// <summary>An address of the route with its parameters filled in.</summary>
    public static string Filled(RoutePattern route, Func<string, string> value) =>
        "/" + string.Join('/', route.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart parameter => Uri.EscapeDataString(value(parameter.Name)),
            RoutePatternSeparatorPart separator => separator.Content,
            _ => "",
        }))));
}
