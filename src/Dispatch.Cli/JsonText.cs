using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dispatch.Cli;

/// <summary>How the commands write JSON: names in camel case, Chinese as it is and not as escapes. For standard output and files, not for pages.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A value as one line of JSON.</summary>
    public static string Of<T>(T value) => JsonSerializer.Serialize(value, _options);

    /// <summary>A value from JSON that <see cref="Of"/> wrote.</summary>
    /// <exception cref="JsonException">It is no such JSON.</exception>
    public static T? Read<T>(string text) => JsonSerializer.Deserialize<T>(text, _options);
}
