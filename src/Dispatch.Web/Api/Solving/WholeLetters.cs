using System.Text.Json;
using System.Text.Unicode;

namespace Dispatch.Web.Api.Solving;

/// <summary>Whether every text of a body can be read. Broken UTF-8 and half surrogate pairs pass for JSON until the text itself is asked for.</summary>
internal static class WholeLetters
{
    public static bool Are(ReadOnlySpan<byte> content)
    {
        if (!Utf8.IsValid(content))
            return false;
        if (!content.Contains((byte)'\\'))
            return true;
        try
        {
            var reader = new Utf8JsonReader(content, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                    reader.GetString();
            }
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
        catch (JsonException)
        {
            // No JSON, or broken JSON: the reader of problems tells where.
            return true;
        }
    }
}
