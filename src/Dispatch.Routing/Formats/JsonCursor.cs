using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Dispatch.Routing.Formats;

/// <summary>
/// A place in a JSON document that knows its pointer: reads values, and collects an error instead of throwing when they are not as
/// expected. The value returned after an error is only there to let reading go on.
/// </summary>
internal readonly struct JsonCursor(JsonElement element, string pointer, FormatIssues issues)
{
    /// <summary>The JSON value.</summary>
    public JsonElement Element { get; } = element;

    /// <summary>Its JSON pointer.</summary>
    public string Pointer { get; } = pointer;

    /// <summary>Parses; null and a collected error with line and column when the text is not JSON.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> content, FormatIssues issues)
    {
        try
        {
            return JsonDocument.Parse(Utf8.SkipMark(content), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException e)
        {
            var place = $"line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}";
            issues.Error(FormatCodes.Syntax, place, "", $"不是合法的 JSON({place});请用编辑器检查括号与逗号", $"Not valid JSON ({place}); check brackets and commas there");
            return null;
        }
    }

    /// <summary>The outermost value, which must be an object; null and an error otherwise.</summary>
    public static JsonCursor? Root(JsonDocument document, FormatIssues issues)
    {
        var root = new JsonCursor(document.RootElement, "", issues);
        return root.Expect(JsonValueKind.Object) ? root : null;
    }

    /// <summary>The member of that name; null when absent or null.</summary>
    public JsonCursor? Find(string name) =>
        Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? new JsonCursor(value, Child(name), issues)
            : null;

    /// <summary>The element at a position of this array, already in hand.</summary>
    public JsonCursor At(JsonElement item, int index) => new(item, $"{Pointer}/{index}", issues);

    /// <summary>The elements of the array member; empty when absent, an error when absent and required.</summary>
    public IReadOnlyList<JsonCursor> List(string name, bool required = false)
    {
        if (Find(name) is not { } member)
        {
            if (required)
                Missing(name);
            return [];
        }
        return member.Items();
    }

    /// <summary>The elements of this array.</summary>
    public IReadOnlyList<JsonCursor> Items()
    {
        if (!Expect(JsonValueKind.Array))
            return [];
        var items = new List<JsonCursor>(Element.GetArrayLength());
        foreach (var e in Element.EnumerateArray())
            items.Add(new JsonCursor(e, $"{Pointer}/{items.Count}", issues));
        return items;
    }

    /// <summary>The members of this object.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonCursor>> Members()
    {
        var members = new List<KeyValuePair<string, JsonCursor>>();
        if (!Expect(JsonValueKind.Object))
            return members;
        foreach (var p in Element.EnumerateObject())
            members.Add(new(p.Name, new JsonCursor(p.Value, Child(p.Name), issues)));
        return members;
    }

    /// <summary>A whole number member in [min, max]; the fallback when absent, an error when absent and there is no fallback.</summary>
    public long Whole(string name, long? fallback, long min = 0, long max = int.MaxValue)
    {
        if (Find(name) is { } member)
            return member.Whole(min, max);
        if (fallback is null)
            Missing(name);
        return fallback ?? min;
    }

    /// <summary>This value as a whole number in [min, max].</summary>
    public long Whole(long min, long max)
    {
        if (Element.ValueKind != JsonValueKind.Number || !Integral(Element, out var value))
            Fault(FormatCodes.Type, "应为整数", "A whole number is expected");
        else if (value < min || value > max)
            Fault(FormatCodes.Range, $"应在 {min} 到 {max} 之间", $"Must lie between {min} and {max}");
        else
            return value;
        return min;
    }

    /// <summary>A number member in [min, max]; the fallback when absent, an error when absent and there is no fallback.</summary>
    public double Number(string name, double? fallback, double min = 0, double max = 1e12)
    {
        if (Find(name) is { } member)
            return member.Number(min, max);
        if (fallback is null)
            Missing(name);
        return fallback ?? min;
    }

    /// <summary>This value as a number in [min, max].</summary>
    public double Number(double min, double max)
    {
        if (Element.ValueKind != JsonValueKind.Number || !Element.TryGetDouble(out var value))
            Fault(FormatCodes.Type, "应为数字", "A number is expected");
        else if (!(value >= min && value <= max))
            Fault(FormatCodes.Range, Invariant($"应在 {min} 到 {max} 之间"), Invariant($"Must lie between {min} and {max}"));
        else
            return value;
        return min;
    }

    /// <summary>A text member; the fallback when absent, an error when absent and there is no fallback. Numbers are taken as text.</summary>
    public string Text(string name, string? fallback = null)
    {
        if (Find(name) is { } member)
            return member.Text();
        if (fallback is null)
            Missing(name);
        return fallback ?? "";
    }

    /// <summary>This value as text.</summary>
    public string Text()
    {
        if (Element.ValueKind is JsonValueKind.String)
            return Element.GetString()!;
        if (Element.ValueKind is JsonValueKind.Number)
            return Element.GetRawText();
        Fault(FormatCodes.Type, "应为文字", "Text is expected");
        return "";
    }

    /// <summary>A true/false member; the fallback when absent.</summary>
    public bool Flag(string name, bool fallback)
    {
        if (Find(name) is not { } member)
            return fallback;
        if (member.Element.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return member.Element.GetBoolean();
        member.Fault(FormatCodes.Type, "应为 true 或 false", "true or false is expected");
        return fallback;
    }

    /// <summary>A member that is a list of whole numbers in [min, max]; empty when absent.</summary>
    public ImmutableArray<int> Wholes(string name, int min = 0, int max = int.MaxValue) =>
        [.. List(name).Select(i => (int)i.Whole(min, max))];

    /// <summary>Warns of every member that the reader does not know.</summary>
    public void WarnUnknown(params ReadOnlySpan<string> known)
    {
        if (Element.ValueKind != JsonValueKind.Object)
            return;
        foreach (var p in Element.EnumerateObject())
        {
            if (!known.Contains(p.Name))
                issues.Warn(FormatCodes.Ignored, Child(p.Name), p.Name, $"字段 {p.Name} 不认识,未使用", $"The field {p.Name} is not known and not used");
        }
    }

    /// <summary>Collects an error about this value.</summary>
    public void Fault(string code, string chinese, string english) => issues.Error(code, Pointer, Raw(), chinese, english);

    /// <summary>Collects a warning about this value.</summary>
    public void Warn(string code, string chinese, string english) => issues.Warn(code, Pointer, Raw(), chinese, english);

    /// <summary>Collects that a member is missing.</summary>
    public void Missing(string name) =>
        issues.Error(FormatCodes.Missing, Child(name), "", $"缺少 {name}", $"{name} is missing");

    private bool Expect(JsonValueKind kind)
    {
        if (Element.ValueKind == kind)
            return true;
        var (zh, en) = kind == JsonValueKind.Array ? ("数组", "an array") : ("对象", "an object");
        Fault(FormatCodes.Type, $"应为{zh}", $"Expected {en}");
        return false;
    }

    // Some exporters write 3600.0 for 3600.
    private static bool Integral(JsonElement element, out long value)
    {
        if (element.TryGetInt64(out value))
            return true;
        if (!element.TryGetDouble(out var real) || Math.Abs(real) > 1e15 || real != Math.Floor(real))
            return false;
        value = (long)real;
        return true;
    }

    private string Raw() => Element.ValueKind switch
    {
        JsonValueKind.Array => "[…]",
        JsonValueKind.Object => "{…}",
        JsonValueKind.Undefined => "",
        _ => Element.GetRawText(),
    };

    private string Child(string name) => $"{Pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
