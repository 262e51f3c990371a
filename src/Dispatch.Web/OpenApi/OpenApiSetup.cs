using Dispatch.Web.Access;

namespace Dispatch.Web.OpenApi;

/// <summary>The description of the interface: /openapi/v1.json.</summary>
internal static class OpenApiSetup
{
    public const string Document = "v1";
    public const string Path = "/openapi/v1.json";

    public static IServiceCollection AddDescription(this IServiceCollection services) => services.AddSingleton<Description>().AddOpenApi(Document, options =>
    {
        options.ShouldInclude = api => api.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true || api.RelativePath?.StartsWith("health/", StringComparison.Ordinal) == true;
        options.AddOperationTransformer<OperationTexts>();
        options.AddSchemaTransformer<UnitSchemas>();
        options.AddDocumentTransformer<WholeDocument>();
    });

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path.Replace(Document, "{documentName}", StringComparison.Ordinal), (Description description, HttpContext context, string documentName) =>
            description.AnswerAsync(documentName, context)).Needs(Permission.ReadPages).ExcludeFromDescription();
        ListPage.Map(routes);
    }
}
