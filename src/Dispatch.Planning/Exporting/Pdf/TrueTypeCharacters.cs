using System.Buffers.Binary;

namespace Dispatch.Planning.Exporting.Pdf;

/// <summary>Which glyph a character has, by the font's own table: of all of Unicode (format 12), or of its first 65,536 characters (format 4).</summary>
internal sealed class TrueTypeCharacters
{
    private readonly byte[] _data;
    private readonly int _whole;
    private readonly int _basic;

    /// <summary>Finds the tables.</summary>
    public TrueTypeCharacters(byte[] data, int cmap)
    {
        _data = data;
        for (var i = 0; i < U16(cmap + 2); i++)
        {
            var table = cmap + S32(cmap + 4 + (8 * i) + 4);
            if (U16(table) == 12)
                _whole = table;
            else if (U16(table) == 4)
                _basic = table;
        }
    }

    /// <summary>The glyph; 0 for none.</summary>
    public int GlyphOf(int character)
    {
        if (_whole > 0)
            return InWhole(character);
        return _basic > 0 && character <= char.MaxValue ? InBasic(character) : 0;
    }

    private int InWhole(int character)
    {
        var (low, high) = (0, S32(_whole + 12) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var group = _whole + 16 + (12 * middle);
            if (character < S32(group))
                high = middle - 1;
            else if (character > S32(group + 4))
                low = middle + 1;
            else
                return S32(group + 8) + character - S32(group);
        }

        return 0;
    }

    private int InBasic(int character)
    {
        var doubled = U16(_basic + 6);
        for (var i = 0; i < doubled; i += 2)
        {
            if (character > U16(_basic + 14 + i))
                continue;
            var start = _basic + 16 + doubled + i;
            if (character < U16(start))
                return 0;
            var (delta, offset) = (U16(start + doubled), U16(start + (2 * doubled)));
            if (offset == 0)
                return (character + delta) & char.MaxValue;
            var glyph = U16(start + (2 * doubled) + offset + (2 * (character - U16(start))));
            return glyph == 0 ? 0 : (glyph + delta) & char.MaxValue;
        }

        return 0;
    }

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_data.AsSpan(at));

    private int S32(int at) => BinaryPrimitives.ReadInt32BigEndian(_data.AsSpan(at));
}
