using System.Text.Json.Nodes;
using Dispatch.Planning.Intake.Entries;
using Microsoft.OpenApi;

namespace Dispatch.Web.OpenApi;

/// <summary>Puts the register's own parameters, bodies and answers on an operation.</summary>
internal static class RegisterOperations
{
    private const string Json = "application/json";

    public static void Complete(OpenApiOperation operation, RegisterDoc doc, OpenApiDocument document)
    {
        var entry = new OpenApiSchemaReference(doc.SchemaName, document);
        var example = RegisterSchemas.Example(doc.Table, isChange: false);
        switch (doc.Act)
        {
            case RegisterAct.List:
                AddFilters(operation, doc.Table);
                Answer(operation, "200", new OpenApiSchema { Type = JsonSchemaType.Array, Items = entry }, new JsonArray(example));
                break;
            case RegisterAct.Read:
                operation.Parameters!.Add(OperationTexts.Header("If-None-Match", isRequired: false));
                Answer(operation, "200", entry, example);
                break;
            case RegisterAct.Create:
                operation.RequestBody = Body(entry, example.DeepClone());
                Answer(operation, "201", RegisterSchemas.Edited(entry), Edited(example));
                break;
            case RegisterAct.Change:
                operation.Parameters!.Add(OperationTexts.Header("If-Match", isRequired: true));
                operation.RequestBody = Body(new OpenApiSchemaReference(doc.ChangeName, document), RegisterSchemas.Example(doc.Table, isChange: true));
                Answer(operation, "200", RegisterSchemas.Edited(entry), Edited(example));
                break;
            default:
                operation.Parameters!.Add(OperationTexts.Header("If-Match", isRequired: true));
                Answer(operation, "200", RegisterSchemas.Edited(entry), Edited(null));
                break;
        }
        foreach (var key in operation.Parameters!.OfType<OpenApiParameter>().Where(p => p.Name == "key"))
            key.Example = JsonValue.Create(string.Join(',', doc.Table.Fields.Where(f => f.IsKey).Select(f => f.Example?.ToString())));
    }

    public static void AddSchemas(OpenApiDocument document, IEnumerable<RegisterDoc> docs)
    {
        foreach (var doc in docs.DistinctBy(d => d.SchemaName))
        {
            document.AddComponent(doc.SchemaName, RegisterSchemas.Entry(doc.Table, isChange: false));
            document.AddComponent(doc.ChangeName, RegisterSchemas.Entry(doc.Table, isChange: true));
        }
    }

    private static void AddFilters(OpenApiOperation operation, EntryTable table)
    {
        foreach (var name in new[] { "q", "sort", "skip", "take" })
            operation.Parameters!.Add(new OpenApiParameter { Name = name, In = ParameterLocation.Query, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
        operation.Parameters!.Add(OperationTexts.Header("If-None-Match", isRequired: false));
        foreach (var field in table.Fields.Where(f => f.IsFilter))
        {
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = field.Name, In = ParameterLocation.Query, Description = $"只要{field.NameZh}为此值的 · Only those with this value",
                Schema = RegisterSchemas.Field(field, isNullable: false), Example = field.Example,
            });
        }
    }

    private static OpenApiRequestBody Body(IOpenApiSchema schema, JsonNode example) =>
        new() { Required = true, Content = new Dictionary<string, OpenApiMediaType> { [Json] = new() { Schema = schema, Example = example } } };

    private static void Answer(OpenApiOperation operation, string status, IOpenApiSchema schema, JsonNode example) => operation.Responses![status] = new OpenApiResponse
    {
        Description = "OK", Content = new Dictionary<string, OpenApiMediaType> { [Json] = new() { Schema = schema, Example = example } },
    };

    private static JsonObject Edited(JsonNode? entry)
    {
        var edited = new JsonObject { ["revision"] = 13, ["warnings"] = new JsonArray() };
        if (entry is not null)
            edited.Insert(0, "entry", entry);
        return edited;
    }
}
