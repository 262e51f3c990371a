using System.Text;

namespace Dispatch.Planning.Intake.Files;

/// <summary>
/// Turns the bytes of a csv file into text: by byte order mark (UTF-8, UTF-16), else UTF-8 if the bytes are, else GB18030 if they are.
/// Bytes that are almost UTF-8 are damaged UTF-8, not GB18030: reading them so would turn names into other names.
/// </summary>
internal static class TextDecoder
{
    private const int SoundPerBroken = 4;

    /// <summary>Decodes.</summary>
    /// <returns>The text; or null and the row (1 = first line) with the first byte that fits no encoding.</returns>
    public static (string? Text, int BadRow) Decode(byte[] bytes)
    {
        ReadOnlySpan<byte> span = bytes;
        if (span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Strict(Encodings.Utf8, bytes, 3);
        if (span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Strict(new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true), bytes, 2);
        if (span.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Strict(new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true), bytes, 2);
        var (sound, broken, firstBroken) = CountUtf8(span);
        if (broken == 0)
            return Strict(Encodings.Utf8, bytes, 0);
        return sound >= broken * SoundPerBroken ? (null, RowOf(bytes, firstBroken)) : Strict(Encodings.Gb18030, bytes, 0);
    }

    private static (string? Text, int BadRow) Strict(Encoding encoding, byte[] bytes, int skip)
    {
        try
        {
            return (encoding.GetString(bytes, skip, bytes.Length - skip), 0);
        }
        catch (DecoderFallbackException fault)
        {
            return (null, RowOf(bytes, skip + fault.Index));
        }
    }

    // Multi-byte characters that are sound UTF-8, sequences that are not, and where the first of those stands.
    private static (int Sound, int Broken, int FirstBroken) CountUtf8(ReadOnlySpan<byte> bytes)
    {
        var (sound, broken, firstBroken) = (0, 0, -1);
        for (var i = 0; i < bytes.Length;)
        {
            var status = Rune.DecodeFromUtf8(bytes[i..], out _, out var length);
            if (status == System.Buffers.OperationStatus.Done)
            {
                sound += length > 1 ? 1 : 0;
            }
            else
            {
                broken++;
                if (firstBroken < 0)
                    firstBroken = i;
            }
            i += Math.Max(1, length);
        }
        return (sound, broken, firstBroken);
    }

    private static int RowOf(byte[] bytes, int offset) => 1 + bytes.AsSpan(0, Math.Clamp(offset, 0, bytes.Length)).Count((byte)'\n');
}
