using System.Buffers.Binary;
using System.Text;

namespace Dispatch.Planning.Exporting.Pdf;

/// <summary>A TrueType font file: which glyph a character has, how wide it is, and a copy that holds only some glyphs under their old numbers.</summary>
internal sealed class TrueTypeFile
{
    private const int HeadLength = 12;
    private const int RecordLength = 16;
    private const int LocationFormatAt = 50;

    private static readonly string[] _kept = ["glyf", "head", "hhea", "hmtx", "loca", "maxp"];

    private readonly byte[] _data;
    private readonly Dictionary<string, (int At, int Length)> _tables = new(StringComparer.Ordinal);
    private readonly TrueTypeCharacters _characters;
    private readonly int _widths;
    private readonly bool _isLong;

    /// <summary>Reads the directory of the file.</summary>
    public TrueTypeFile(byte[] data)
    {
        _data = data;
        for (var i = 0; i < U16(4); i++)
        {
            var at = HeadLength + (i * RecordLength);
            _tables[Encoding.ASCII.GetString(data, at, 4)] = (S32(at + 8), S32(at + 12));
        }

        _characters = new TrueTypeCharacters(data, _tables["cmap"].At);
        _widths = U16(_tables["hhea"].At + 34);
        _isLong = S16(_tables["head"].At + LocationFormatAt) == 1;
        Glyphs = U16(_tables["maxp"].At + 4);
        UnitsPerEm = U16(_tables["head"].At + 18);
        Ascent = S16(_tables["hhea"].At + 4);
        Descent = S16(_tables["hhea"].At + 6);
        Box = [.. Enumerable.Range(0, 4).Select(i => S16(_tables["head"].At + 36 + (2 * i)))];
    }

    /// <summary>Number of glyphs.</summary>
    public int Glyphs { get; }

    /// <summary>Font units in the size of the type.</summary>
    public int UnitsPerEm { get; }

    /// <summary>Height above the base line, font units.</summary>
    public int Ascent { get; }

    /// <summary>Depth below the base line, font units, negative.</summary>
    public int Descent { get; }

    /// <summary>Left, bottom, right, top of all glyphs together, font units.</summary>
    public IReadOnlyList<int> Box { get; }

    /// <summary>The glyph of a character; 0, the sign for a missing one, where it has none.</summary>
    public int GlyphOf(Rune character) => _characters.GlyphOf(character.Value);

    /// <summary>A glyph's width, font units.</summary>
    public int WidthOf(int glyph) => U16(_tables["hmtx"].At + (4 * Math.Min(glyph, _widths - 1)));

    /// <summary>A font file with only these glyphs, and those they are put together from; their numbers stay.</summary>
    public byte[] Subset(IEnumerable<int> glyphs)
    {
        var wanted = new SortedSet<int>(glyphs) { 0 };
        for (var open = new Queue<int>(wanted); open.TryDequeue(out var glyph);)
        {
            foreach (var part in Parts(glyph).Where(wanted.Add))
                open.Enqueue(part);
        }

        using var shapes = new MemoryStream();
        var locations = new byte[4 * (Glyphs + 1)];
        for (var glyph = 0; glyph <= Glyphs; glyph++)
        {
            BinaryPrimitives.WriteInt32BigEndian(locations.AsSpan(4 * glyph), (int)shapes.Length);
            if (glyph == Glyphs || !wanted.Contains(glyph))
                continue;
            shapes.Write(Shape(glyph));
            shapes.Write(new byte[-shapes.Length & 3]);
        }

        var head = Table("head").ToArray();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(LocationFormatAt), 1);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(8), 0);
        return Join(name => name switch
        {
            "glyf" => shapes.ToArray(),
            "loca" => locations,
            "head" => head,
            _ => Table(name).ToArray(),
        });
    }

    private static byte[] Join(Func<string, byte[]> table)
    {
        using var file = new MemoryStream();
        Span<byte> head = stackalloc byte[HeadLength];
        BinaryPrimitives.WriteInt32BigEndian(head, 0x00010000);
        BinaryPrimitives.WriteInt16BigEndian(head[4..], (short)_kept.Length);
        // Search range, selector and shift of six tables.
        BinaryPrimitives.WriteInt16BigEndian(head[6..], 64);
        BinaryPrimitives.WriteInt16BigEndian(head[8..], 2);
        BinaryPrimitives.WriteInt16BigEndian(head[10..], 32);
        file.Write(head);
        var bodies = _kept.Select(table).ToArray();
        var at = HeadLength + (RecordLength * _kept.Length);
        Span<byte> record = stackalloc byte[RecordLength];
        for (var i = 0; i < _kept.Length; i++)
        {
            Encoding.ASCII.GetBytes(_kept[i], record);
            BinaryPrimitives.WriteUInt32BigEndian(record[4..], Sum(bodies[i]));
            BinaryPrimitives.WriteInt32BigEndian(record[8..], at);
            BinaryPrimitives.WriteInt32BigEndian(record[12..], bodies[i].Length);
            file.Write(record);
            at += (bodies[i].Length + 3) & ~3;
        }

        foreach (var body in bodies)
        {
            file.Write(body);
            file.Write(new byte[-body.Length & 3]);
        }

        return file.ToArray();
    }

    private static uint Sum(byte[] table)
    {
        uint sum = 0;
        for (var i = 0; i < table.Length; i++)
            sum += (uint)table[i] << (24 - (8 * (i & 3)));
        return sum;
    }

    private ReadOnlySpan<byte> Table(string name) => _data.AsSpan(_tables[name].At, _tables[name].Length);

    private ReadOnlySpan<byte> Shape(int glyph)
    {
        var loca = _tables["loca"].At;
        var (from, to) = _isLong
            ? (S32(loca + (4 * glyph)), S32(loca + (4 * glyph) + 4))
            : (2 * U16(loca + (2 * glyph)), 2 * U16(loca + (2 * glyph) + 2));
        return _data.AsSpan(_tables["glyf"].At + from, to - from);
    }

    /// <summary>The glyphs that a glyph is put together from; empty for one with a shape of its own.</summary>
    private List<int> Parts(int glyph)
    {
        const int Words = 0x1, Scale = 0x8, More = 0x20, TwoScales = 0x40, Matrix = 0x80;
        var parts = new List<int>();
        var shape = Shape(glyph);
        if (shape.Length == 0 || BinaryPrimitives.ReadInt16BigEndian(shape) >= 0)
            return parts;
        for (var at = 10; ;)
        {
            int flags = BinaryPrimitives.ReadUInt16BigEndian(shape[at..]);
            parts.Add(BinaryPrimitives.ReadUInt16BigEndian(shape[(at + 2)..]));
            if ((flags & More) == 0)
                return parts;
            at += 4 + ((flags & Words) != 0 ? 4 : 2) + ((flags & Scale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & Matrix) != 0 ? 8 : 0);
        }
    }

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_data.AsSpan(at));

    private int S16(int at) => BinaryPrimitives.ReadInt16BigEndian(_data.AsSpan(at));

    private int S32(int at) => BinaryPrimitives.ReadInt32BigEndian(_data.AsSpan(at));
}
