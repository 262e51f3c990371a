using Dispatch.Core.Units;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Dispatch.Web.OpenApi;

/// <summary>Quantities are plain whole numbers in JSON.</summary>
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
        return Task.CompletedTask;
    }
}
