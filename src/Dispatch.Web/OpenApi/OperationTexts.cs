using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Dispatch.Web.OpenApi;

/// <summary>Puts ids, summaries, parameters and failures on every operation.</summary>
internal sealed class OperationTexts : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<OperationDoc>().LastOrDefault() is { } doc)
        {
            operation.OperationId = doc.Id;
            operation.Summary = $"{doc.Zh} · {doc.En}";
            ProblemAnswers.Add(operation, doc.Fails, context.Document!);
        }
        operation.Tags = new HashSet<OpenApiTagReference> { new(Tag(context.Description.RelativePath ?? ""), context.Document) };
        operation.Parameters ??= [];
        if (metadata.OfType<IdempotentEndpoint>().Any())
            operation.Parameters.Add(Header("Idempotency-Key", isRequired: false));
        if (metadata.OfType<RegisterDoc>().LastOrDefault() is { } register)
            RegisterOperations.Complete(operation, register, context.Document!);
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
            Explain(parameter);
        return Task.CompletedTask;
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

    private static void Explain(OpenApiParameter parameter)
    {
        if (parameter.Name is not { } name || ParameterTexts.Find(name) is not { } text)
            return;
        if (parameter.Description is null)
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
