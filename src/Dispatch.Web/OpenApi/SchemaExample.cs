using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Dispatch.Web.OpenApi;

/// <summary>A made-up value of a schema: fields that have a well-known name get their well-known example.</summary>
internal static class SchemaExample
{
    private const int MaxDepth = 6;

    /// <summary>The value; null when the schema says nothing, or leads into itself.</summary>
    public static JsonNode? Of(IOpenApiSchema? schema, string name = "", int depth = 0)
    {
        if (schema is null || depth > MaxDepth)
            return null;
        if (schema.Enum is { Count: > 0 } words)
            return words[0].DeepClone();
        if ((schema.OneOf is { Count: > 0 } choices ? choices : schema.AnyOf) is { Count: > 0 } of)
            return Of(of.FirstOrDefault(s => s.Type != JsonSchemaType.Null), name, depth);
        var type = (schema.Type ?? (schema.Properties is { Count: > 0 } ? JsonSchemaType.Object : JsonSchemaType.String)) & ~JsonSchemaType.Null;
        if (type.HasFlag(JsonSchemaType.Object))
            return ObjectOf(schema, depth);
        if (type.HasFlag(JsonSchemaType.Array))
            return Of(schema.Items, name, depth + 1) is { } item ? new JsonArray(item) : new JsonArray();
        if (type.HasFlag(JsonSchemaType.Integer) || type.HasFlag(JsonSchemaType.Number))
            return JsonValue.Create(Number(schema, name));
        return type.HasFlag(JsonSchemaType.Boolean) ? JsonValue.Create(false) : JsonValue.Create(Text(schema, name));
    }

    private static JsonObject ObjectOf(IOpenApiSchema schema, int depth)
    {
        var made = new JsonObject();
        foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (Of(property, name, depth + 1) is { } value)
                made[name] = value;
        }
        return made;
    }

    private static int Number(IOpenApiSchema schema, string name)
    {
        if (ParameterTexts.Find(name) is { Type: JsonSchemaType.Integer } text)
            return int.Parse(text.Example, CultureInfo.InvariantCulture);
        return int.TryParse(schema.Minimum, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var least) && least > 1 ? least : 1;
    }

    private static string Text(IOpenApiSchema schema, string name) => schema.Format switch
    {
        "date" => "2026-11-24",
        "date-time" => "2026-11-24T03:15:00Z",
        "uuid" => "0198c0de-0000-7000-8000-000000000001",
        _ => ParameterTexts.Find(name) is { Type: JsonSchemaType.String } text ? text.Example : Named(name),
    };

    private static string Named(string name) => name switch
    {
        "elderName" => "张*",
        "serviceCode" => "BATH",
        "staffName" or "name" => "示例",
        "zh" => "示例",
        "en" => "Example",
        "code" => "W400_QUERY",
        _ => "text",
    };
}
