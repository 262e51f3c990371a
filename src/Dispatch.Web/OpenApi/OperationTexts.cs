using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Dispatch.Web.OpenApi;

/// <summary>Puts ids, summaries, parameters and failures on every operation.</summary>
internal sealed class OperationTexts : IOpenApiOperationTransformer
{
    private const string Json = "application/json";

    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<OperationDoc>().LastOrDefault() is { } doc)
        {
            operation.OperationId = doc.Id;
            operation.Summary = $"{doc.Zh} · {doc.En}";
            ProblemAnswers.Add(operation, doc, context.Document!);
        }
        operation.Tags = new HashSet<OpenApiTagReference> { new(Tag(context.Description.RelativePath ?? ""), context.Document) };
        operation.Parameters ??= [];
        if (metadata.OfType<IdempotentEndpoint>().Any())
            operation.Parameters.Add(Header("Idempotency-Key", isRequired: false));
        if (metadata.OfType<RegisterDoc>().LastOrDefault() is { } register)
            RegisterOperations.Complete(operation, register, context.Document!);
        if (metadata.OfType<BodyDoc>().LastOrDefault() is { } body)
            operation.RequestBody = await BodyAsync(body, context, cancellationToken);
        foreach (var example in metadata.OfType<AnswerExample>())
            AddAnswer(operation, example);
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
            Explain(parameter, context.Description.RelativePath ?? "");
    }

    /// <summary>A header parameter; explained by its name.</summary>
    public static OpenApiParameter Header(string name, bool isRequired) =>
        new() { Name = name, In = ParameterLocation.Header, Required = isRequired, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    /// <summary>A value of a type from its text.</summary>
    public static JsonNode Example(JsonSchemaType type, string text) => type switch
    {
        JsonSchemaType.Integer => JsonValue.Create(int.Parse(text, CultureInfo.InvariantCulture)),
        JsonSchemaType.Boolean => JsonValue.Create(text == "true"),
        _ => JsonValue.Create(text),
    };

    private static async Task<OpenApiRequestBody> BodyAsync(BodyDoc body, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        IOpenApiSchema schema = body.Type is { } type ? await context.GetOrCreateSchemaAsync(type, null, cancel) : new OpenApiSchema { Type = JsonSchemaType.Object };
        var media = new OpenApiMediaType { Schema = schema, Example = body.Example is { } json ? JsonNode.Parse(json) : null };
        return new OpenApiRequestBody { Required = true, Content = new Dictionary<string, OpenApiMediaType> { [Json] = media } };
    }

    private static void AddAnswer(OpenApiOperation operation, AnswerExample example) => operation.Responses![example.Status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
    {
        Description = "OK",
        Content = new Dictionary<string, OpenApiMediaType> { [Json] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Object }, Example = JsonNode.Parse(example.Json) } },
    };

    private static void Explain(OpenApiParameter parameter, string path)
    {
        if (parameter.In == ParameterLocation.Query && parameter.Name is { Length: > 0 } written)
            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(written);
        if (parameter.Name is not { } name || ParameterTexts.Find(name, path) is not { } text)
            return;
        if (parameter.Description?.Contains(" · ", StringComparison.Ordinal) != true)
            parameter.Description = $"{text.Zh} · {text.En}";
        parameter.Example ??= Example(text.Type, text.Example);
        parameter.Schema = parameter.Schema is OpenApiSchema { Enum.Count: > 0 } known ? known : new OpenApiSchema
        {
            Type = text.Type, Format = text.Format,
            Minimum = text.Min?.ToString(CultureInfo.InvariantCulture), Maximum = text.Max?.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>The first word of the address after the version.</summary>
    private static string Tag(string path) => path.Split('/').SkipWhile(p => p is "api" or "v1").FirstOrDefault() is { Length: > 0 } word ? word : "pages";
}
