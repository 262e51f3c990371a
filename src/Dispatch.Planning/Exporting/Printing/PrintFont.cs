using System.IO.Compression;
using PdfSharp.Drawing;
using PdfSharp.Fonts;

namespace Dispatch.Planning.Exporting.Printing;

/// <summary>
/// The one typeface of everything printed. It travels inside the program (decision 0012), so that paper looks the same on every machine; of it only the
/// characters used go into a document.
/// </summary>
internal sealed class PrintFont : IFontResolver
{
    private const string Family = "Dispatch Sans";
    private const string Resource = "fonts/NotoSansSC-Subset.ttf.br";

    private static readonly Lazy<byte[]> _bytes = new(Unpack);

    static PrintFont() => GlobalFontSettings.FontResolver ??= new PrintFont();

    private PrintFont()
    {
    }

    /// <summary>The typeface in a size, points.</summary>
    public static XFont Of(double size, bool isBold = false) => new(Family, size, isBold ? XFontStyleEx.Bold : XFontStyleEx.Regular);

    /// <inheritdoc/>
    public FontResolverInfo ResolveTypeface(string familyName, bool bold, bool italic) => new(Family, bold, italic);

    /// <inheritdoc/>
    public byte[] GetFont(string faceName) => _bytes.Value;

    private static byte[] Unpack()
    {
        using var packed = typeof(PrintFont).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The font {Resource} is not in the program.");
        using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
        using var font = new MemoryStream();
        brotli.CopyTo(font);
        return font.ToArray();
    }
}
