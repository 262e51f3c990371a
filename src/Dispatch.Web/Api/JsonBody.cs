using System.Text.Json;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api;

/// <summary>Reads a body as JSON of no fixed shape and holds it to limits: depth, length of arrays, names once only, whole characters.</summary>
internal static class JsonBody
{
    public const int MaxDepth = 32;
    public const int MaxItems = 5_000;

    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    /// <summary>The body, or why it is refused.</summary>
    public static async Task<(JsonElement Root, IResult? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!request.HasJsonContentType())
            return (default, Problem.Of(ProblemCodes.MediaType));
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, s_options, cancel);
            var errors = new List<ParameterError>();
            Check(document.RootElement, "", errors);
            return errors.Count > 0 ? (default, Problem.Of(ProblemCodes.Body, errors)) : (document.RootElement.Clone(), null);
        }
        catch (JsonException wrong)
        {
            return (default, Problem.Of(ProblemCodes.Body, Error("", $"line {wrong.LineNumber + 1}, byte {wrong.BytePositionInLine + 1}",
                "不是有效的 JSON，或嵌套过深，或字段重复。", "This is no valid JSON, is nested too deeply, or names a field twice.")));
        }
    }

    /// <summary>The fields of a body that must be an object, or why it is refused.</summary>
    public static async Task<(Dictionary<string, JsonElement> Fields, IResult? Refusal)> ReadObjectAsync(HttpRequest request, CancellationToken cancel)
    {
        var (root, refusal) = await ReadAsync(request, cancel);
        if (refusal is null && root.ValueKind != JsonValueKind.Object)
            refusal = Problem.Of(ProblemCodes.Body, Error("", root.ValueKind.ToString(), "请求体应为 JSON 对象。", "The body must be a JSON object."));
        return (refusal is null ? root.EnumerateObject().ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal) : [], refusal);
    }

    /// <summary>A fault at a place of the body.</summary>
    public static ParameterError Error(string pointer, string value, string zh, string en) => new("body", value, zh, en) { Pointer = pointer };

    /// <summary>The pointer of a field.</summary>
    public static string Pointer(string parent, string name) =>
        $"{parent}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    private static void Check(JsonElement element, string at, List<ParameterError> errors)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array when element.GetArrayLength() > MaxItems:
                errors.Add(Error(at, $"{element.GetArrayLength()}", $"数组最多 {MaxItems} 项。", $"An array has at most {MaxItems} items."));
                break;
            case JsonValueKind.Array:
                foreach (var (i, item) in element.EnumerateArray().Index())
                    Check(item, $"{at}/{i}", errors);
                break;
            case JsonValueKind.Object:
                foreach (var field in element.EnumerateObject())
                    CheckField(field, at, errors);
                break;
            case JsonValueKind.String when !IsWhole(element.GetString):
                errors.Add(Error(at, "", "文字中有残缺的字符。", "The text holds half a character."));
                break;
        }
    }

    private static void CheckField(JsonProperty field, string at, List<ParameterError> errors)
    {
        if (IsWhole(() => field.Name))
            Check(field.Value, Pointer(at, field.Name), errors);
        else
            errors.Add(Error(at, "", "字段名中有残缺的字符。", "The name of a field holds half a character."));
    }

    /// <summary>Half a surrogate pair, or bytes that are no UTF-8, are only found when the text is asked for.</summary>
    private static bool IsWhole(Func<string?> text)
    {
        try
        {
            return text() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
