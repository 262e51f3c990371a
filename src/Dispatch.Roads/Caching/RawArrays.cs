using System.Runtime.InteropServices;

namespace Dispatch.Roads.Caching;

/// <summary>Arrays of plain numbers as they lie in memory. A cache belongs to one machine: no care for the order of bytes.</summary>
internal static class RawArrays
{
    private const int Chunk = 1 << 24;

    /// <summary>Bytes of an array of this length.</summary>
    public static long Bytes<T>(int length)
        where T : unmanaged => (long)length * Marshal.SizeOf<T>();

    /// <summary>Writes the entries without their number.</summary>
    public static void Write<T>(Stream stream, ReadOnlySpan<T> entries)
        where T : unmanaged
    {
        for (var at = 0; at < entries.Length; at += Chunk)
            stream.Write(MemoryMarshal.AsBytes(entries.Slice(at, Math.Min(Chunk, entries.Length - at))));
    }

    /// <summary>Takes entries off the front; null where there are fewer or the number is negative.</summary>
    public static T[]? Take<T>(ref ReadOnlyMemory<byte> bytes, int length)
        where T : unmanaged
    {
        if (length < 0 || Bytes<T>(length) > bytes.Length)
            return null;
        var entries = MemoryMarshal.Cast<byte, T>(bytes.Span[..(int)Bytes<T>(length)]).ToArray();
        bytes = bytes[(int)Bytes<T>(length)..];
        return entries;
    }
}
