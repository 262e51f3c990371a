using Dispatch.Core.Units;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Dispatch.Web.OpenApi;

/// <summary>Quantities are plain whole numbers in JSON, and numbers are numbers.</summary>
internal sealed class UnitSchemas : IOpenApiSchemaTransformer
{
    private static readonly Dictionary<Type, string> s_units = new()
    {
        [typeof(Seconds)] = "秒 · seconds",
        [typeof(DayTime)] = "当地零点后的秒数 · seconds after local midnight",
        [typeof(Portions)] = "份 · portions",
        [typeof(Fen)] = "分（0.01 元） · fen (0.01 yuan)",
    };

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (s_units.TryGetValue(type, out var unit))
        {
            schema.Type = type == context.JsonTypeInfo.Type ? JsonSchemaType.Integer : JsonSchemaType.Integer | JsonSchemaType.Null;
            schema.Properties = null;
            schema.Required = null;
            schema.Description = unit;
        }
        // Numbers in strings are read, but never written and nothing to be told of.
        else if (schema.Type is { } both && both.HasFlag(JsonSchemaType.String) && (both.HasFlag(JsonSchemaType.Integer) || both.HasFlag(JsonSchemaType.Number)))
        {
            schema.Type = both & ~JsonSchemaType.String;
            schema.Pattern = null;
        }
        return Task.CompletedTask;
    }
}
