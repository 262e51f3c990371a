using System.Net;
using System.Text;
using Dispatch.Web.Access;

namespace Dispatch.Web.OpenApi;

/// <summary>/openapi: every address with what it does and needs, as a page without scripts.</summary>
internal static class ListPage
{
    public const string Path = "/openapi";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Path, (EndpointDataSource endpoints) => Results.Content(Html(endpoints), "text/html; charset=utf-8")).Needs(Permission.ReadPages).ExcludeFromDescription();

    private static string Html(EndpointDataSource endpoints)
    {
        var page = new StringBuilder("<!doctype html><html lang=\"zh-Hans\"><meta charset=\"utf-8\"><title>接口 API</title><h1>接口 API</h1>"
            + $"<p>OpenAPI 3.1：<a href=\"{OpenApiSetup.Path}\">{OpenApiSetup.Path}</a></p><table><tr><th>方法 method<th>地址 address<th>权限 permission<th>说明 what it does</tr>");
        var listed = from endpoint in endpoints.Endpoints.OfType<RouteEndpoint>()
                     let doc = endpoint.Metadata.GetMetadata<OperationDoc>()
                     where doc is not null
                     orderby endpoint.RoutePattern.RawText
                     select (endpoint, doc);
        foreach (var (endpoint, doc) in listed)
        {
            var methods = string.Join(", ", endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []);
            var needs = endpoint.Metadata.GetMetadata<NeedsPermission>()?.Permission?.ToString() ?? "–";
            page.Append($"<tr><td>{methods}<td><code>{WebUtility.HtmlEncode(endpoint.RoutePattern.RawText)}</code><td>{needs}<td>{WebUtility.HtmlEncode(doc.Zh)}<br>{WebUtility.HtmlEncode(doc.En)}</tr>");
        }
        return page.Append("</table></html>").ToString();
    }
}
