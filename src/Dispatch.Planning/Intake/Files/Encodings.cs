using System.Text;

namespace Dispatch.Planning.Intake.Files;

/// <summary>The text encodings of import files.</summary>
internal static class Encodings
{
    private const int Gb18030Page = 54936;

    /// <summary>UTF-8 with byte order mark; throws on bad bytes.</summary>
    public static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>GB18030 (takes GBK and GB 2312 in); throws on bad bytes.</summary>
    public static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        Gb18030Page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
}
