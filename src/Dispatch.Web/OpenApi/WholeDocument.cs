using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Dispatch.Web.OpenApi;

/// <summary>What belongs to the document as a whole: its head, the shared schemas, an example wherever one is still missing.</summary>
internal sealed class WholeDocument(IEnumerable<EndpointDataSource> endpoints) : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Dispatch", Version = "v1",
            Description = "助老送餐与上门服务派单接口：时刻为当地零点后的秒数，时间点为 UTC，距离为米，成本为毫厘分（100,000 = 1 元），坐标为 WGS-84。 · "
                + "Elder-meal and home-service dispatch. Times of day are seconds after local midnight, instants UTC, distances metres, cost milli-fen (100,000 = 1 yuan), points WGS-84.",
        };
        document.Servers = [];
        ProblemAnswers.AddComponents(document, endpoints.SelectMany(s => s.Endpoints).Select(e => e.Metadata.GetMetadata<OperationDoc>()).OfType<OperationDoc>());
        RegisterOperations.AddSchemas(document, endpoints.SelectMany(s => s.Endpoints).Select(e => e.Metadata.GetMetadata<RegisterDoc>()).OfType<RegisterDoc>());
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "访问令牌或接口密钥 · An access token or a key" },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] }];
        var operations = document.Paths.Values.SelectMany(p => p.Operations ?? []).Select(o => o.Value).ToList();
        document.Tags = operations.SelectMany(o => o.Tags ?? new HashSet<OpenApiTagReference>()).Select(t => t.Reference.Id).OfType<string>().Distinct().Order(StringComparer.Ordinal)
            .Select(name => new OpenApiTag { Name = name }).ToHashSet();
        foreach (var operation in operations)
            AddExamples(operation);
        return Task.CompletedTask;
    }

    private static void AddExamples(OpenApiOperation operation)
    {
        var answers = (operation.Responses ?? []).Where(r => r.Key.StartsWith('2')).SelectMany(r => r.Value.Content?.Values ?? []);
        foreach (var media in answers.Concat(operation.RequestBody?.Content?.Values ?? []).Where(m => m.Example is null && m.Examples is not { Count: > 0 }))
            media.Example = SchemaExample.Of(media.Schema);
    }
}
