namespace Dispatch.Routing.Formats;

/// <summary>Small things about UTF-8 content.</summary>
internal static class Utf8
{
    /// <summary>The content without a leading byte order mark.</summary>
    public static ReadOnlyMemory<byte> SkipMark(ReadOnlyMemory<byte> content) =>
        content.Span.StartsWith("\uFEFF"u8) ? content[3..] : content;
}
