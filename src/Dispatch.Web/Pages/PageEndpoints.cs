using Dispatch.Web.Problems;
using Microsoft.Net.Http.Headers;

namespace Dispatch.Web.Pages;

/// <summary>The start page and its files.</summary>
internal static class PageEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext context) => Answer(context, "index.html"));
        routes.MapGet("/assets/{**path}", (HttpContext context, string path) => Answer(context, "assets/" + path));
    }

    private static IResult Answer(HttpContext context, string path)
    {
        if (PageAssets.Find(path) is not { } asset)
            return Problem.Of(ProblemCodes.NotFound);
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.Bytes(asset.Content, asset.Type, entityTag: new EntityTagHeaderValue(asset.Tag));
    }
}
