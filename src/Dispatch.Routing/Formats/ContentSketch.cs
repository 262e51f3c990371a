using System.Text;
using System.Text.Json;

namespace Dispatch.Routing.Formats;

/// <summary>What a first look at a file shows: the keys of the outermost JSON object, or the first lines of a text.</summary>
public sealed class ContentSketch
{
    private const int HeadBytes = 4_096;

    private ContentSketch(bool isJson, IReadOnlySet<string> keys, string formatField, string head) =>
        (IsJson, Keys, FormatField, Head) = (isJson, keys, formatField, head);

    /// <summary>Whether the first character opens a JSON object.</summary>
    public bool IsJson { get; }

    /// <summary>Keys of the outermost JSON object, as far as it could be read.</summary>
    public IReadOnlySet<string> Keys { get; }

    /// <summary>The outermost "format" field; empty when there is none.</summary>
    public string FormatField { get; }

    /// <summary>The beginning of a text that is not JSON.</summary>
    public string Head { get; }

    /// <summary>Looks at the content without building anything.</summary>
    public static ContentSketch Of(ReadOnlyMemory<byte> content)
    {
        var span = Utf8.SkipMark(content).Span;
        var first = span.IndexOfAnyExcept(" \t\r\n"u8);
        if (first < 0 || span[first] != (byte)'{')
            return new ContentSketch(false, new HashSet<string>(), "", Encoding.UTF8.GetString(span[..Math.Min(span.Length, HeadBytes)]));
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var format = "";
        try
        {
            var reader = new Utf8JsonReader(span, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var key = reader.GetString()!;
                keys.Add(key);
                reader.Read();
                if (key == "format" && reader.TokenType == JsonTokenType.String)
                    format = reader.GetString()!;
                if (format.Length > 0)
                    break;
                reader.Skip();
            }
        }
        catch (JsonException)
        {
            // The reader of the recognised family reports the syntax error with its place.
        }
        return new ContentSketch(true, keys, format, "");
    }
}
