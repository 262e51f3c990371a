using System.Text.Json.Nodes;
using Dispatch.Planning.Intake.Entries;
using Microsoft.OpenApi;

namespace Dispatch.Web.OpenApi;

/// <summary>Schemas of registers, made from their fields.</summary>
internal static class RegisterSchemas
{
    /// <summary>An entry. In a change nothing is required and null empties a field.</summary>
    public static OpenApiSchema Entry(EntryTable table, bool isChange)
    {
        var schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Object, AdditionalPropertiesAllowed = false, Description = table.NameZh,
            Properties = table.Fields.Where(f => !isChange || !f.IsKey).ToDictionary(f => f.Name, f => (IOpenApiSchema)Field(f, isChange)),
        };
        if (!isChange)
            schema.Required = table.Fields.Where(f => f.IsRequired).Select(f => f.Name).ToHashSet();
        return schema;
    }

    /// <summary>What an edit answers.</summary>
    public static OpenApiSchema Edited(IOpenApiSchema entry) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["entry"] = entry,
            ["revision"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "基础数据的版本 · Revision of the registers" },
            ["warnings"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.Object }, Description = "请留意的事项，格式同 errors · What to look at, shaped like errors",
            },
        },
    };

    /// <summary>A made-up entry.</summary>
    public static JsonObject Example(EntryTable table, bool isChange) =>
        new([.. table.Fields.Where(f => (!isChange || !f.IsKey) && f.Example is not null).Take(isChange ? 2 : int.MaxValue).Select(f => KeyValuePair.Create(f.Name, f.Example))]);

    /// <summary>A field's values.</summary>
    public static OpenApiSchema Field(EntryField field, bool isNullable)
    {
        var one = new OpenApiSchema
        {
            Type = field.Kind switch
            {
                EntryKind.YesNo => JsonSchemaType.Boolean,
                EntryKind.WholeNumber => JsonSchemaType.Integer,
                EntryKind.Number => JsonSchemaType.Number,
                _ => JsonSchemaType.String,
            },
            Format = field.Kind == EntryKind.Date ? "date" : null,
            Enum = field.Words.Any() ? [.. field.Words.Select(w => (JsonNode)JsonValue.Create(w)!)] : null,
        };
        var whole = field.IsList ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = one } : one;
        whole.Description = Description(field);
        if (isNullable && !field.IsRequired)
        {
            whole.Type |= JsonSchemaType.Null;
            whole.Enum?.Add(JsonNullSentinel.JsonNull);
        }
        return whole;
    }

    private static string Description(EntryField field)
    {
        var unit = field.Unit.Length > 0 ? $"（{field.Unit}）" : "";
        var allowed = field.Allowed.Length > 0 && field.Kind is not (EntryKind.YesNo or EntryKind.Choice) ? $"；{field.Allowed}" : "";
        var names = field.Targets.Count > 0 ? $" → {string.Join(" / ", field.Targets)}" : "";
        return field.NameZh + unit + allowed + names;
    }
}
