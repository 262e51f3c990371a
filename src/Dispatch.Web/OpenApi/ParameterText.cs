using Microsoft.OpenApi;

namespace Dispatch.Web.OpenApi;

/// <summary>What a parameter of some name means wherever it stands.</summary>
/// <param name="Zh">Meaning and unit, Chinese.</param>
/// <param name="En">Meaning and unit, English.</param>
/// <param name="Example">A value.</param>
/// <param name="Type">Its type.</param>
/// <param name="Format">Its format. Null: none.</param>
internal sealed record ParameterText(string Zh, string En, string Example, JsonSchemaType Type = JsonSchemaType.String, string? Format = null)
{
    /// <summary>Smallest value. Null: none.</summary>
    public int? Min { get; init; }

    /// <summary>Largest value. Null: none.</summary>
    public int? Max { get; init; }
}
