using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Dispatch.Planning.Exporting.Pdf;

/// <summary>
/// The one typeface of everything printed, as one document uses it. It travels inside the program (decision 0012), so that paper looks the same on every
/// machine; of it only the characters used go into the document.
/// </summary>
internal sealed class PdfFont
{
    private const string Resource = "fonts/NotoSansSC-Subset.ttf.br";
    private const string Name = "DISPCH+NotoSansSC";
    private const int PerThousand = 1000;
    private const int Block = 100;

    private static readonly Lazy<TrueTypeFile> _shared = new(Unpack);

    private readonly TrueTypeFile _file = _shared.Value;
    private readonly SortedDictionary<int, Rune> _used = [];

    /// <summary>Width of a text, points.</summary>
    public double WidthOf(string text, double size)
    {
        long units = 0;
        foreach (var character in text.EnumerateRunes())
            units += _file.WidthOf(_file.GlyphOf(character));
        return units * size / _file.UnitsPerEm;
    }

    /// <summary>The text as glyph numbers in hex, which the document then holds.</summary>
    public string Show(string text)
    {
        var shown = new StringBuilder();
        foreach (var character in text.EnumerateRunes())
        {
            var glyph = _file.GlyphOf(character);
            _used.TryAdd(glyph, character);
            shown.Append(CultureInfo.InvariantCulture, $"{glyph:X4}");
        }

        return shown.ToString();
    }

    /// <summary>Adds the font to the objects of a document.</summary>
    /// <returns>Its number.</returns>
    public int Write(PdfObjects objects)
    {
        var file = objects.AddStream(_file.Subset(_used.Keys));
        var box = string.Join(' ', _file.Box.Select(Scaled));
        var descriptor = objects.Add(
            $"<< /Type /FontDescriptor /FontName /{Name} /Flags 4 /FontBBox [{box}] /ItalicAngle 0 /Ascent {Scaled(_file.Ascent)} /Descent {Scaled(_file.Descent)} /CapHeight {Scaled(_file.Ascent)} /StemV 80 /FontFile2 {file} 0 R >>");
        var widths = string.Join(' ', _used.Keys.Select(g => string.Create(CultureInfo.InvariantCulture, $"{g} [{Scaled(_file.WidthOf(g))}]")));
        var glyphs = objects.Add(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{Name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {descriptor} 0 R /DW 1000 /W [{widths}] /CIDToGIDMap /Identity >>");
        var texts = objects.AddStream(Encoding.ASCII.GetBytes(Characters()));
        return objects.Add(
            $"<< /Type /Font /Subtype /Type0 /BaseFont /{Name} /Encoding /Identity-H /DescendantFonts [{glyphs} 0 R] /ToUnicode {texts} 0 R >>");
    }

    /// <summary>Which character each glyph stands for: for searching and copying.</summary>
    private string Characters()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Dispatch def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var block in _used.Chunk(Block))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (glyph, character) in block)
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(character.ToString()))}>\n");
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString();
    }

    private int Scaled(int units) => (int)Math.Round((double)units * PerThousand / _file.UnitsPerEm);

    private static TrueTypeFile Unpack()
    {
        using var packed = typeof(PdfFont).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The font {Resource} is not in the program.");
        using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
        using var font = new MemoryStream();
        brotli.CopyTo(font);
        return new TrueTypeFile(font.ToArray());
    }
}
