using Dispatch.Core.Geo;
using Dispatch.Roads.Caching;

namespace Dispatch.Roads.Matrices;

/// <summary>Matrices in the cache: number of points, durations, distances.</summary>
internal static class MatrixCodec
{
    /// <summary>The codec.</summary>
    public static CacheCodec<TravelMatrix> Codec { get; } = new("matrix", Bytes, Write, Read);

    private static long Bytes(TravelMatrix value) => sizeof(int) + (2 * RawArrays.Bytes<int>(value.Durations.Length));

    private static void Write(TravelMatrix value, Stream stream)
    {
        RawArrays.Write<int>(stream, [value.Size]);
        RawArrays.Write(stream, value.Durations);
        RawArrays.Write(stream, value.Distances);
    }

    private static TravelMatrix? Read(ReadOnlyMemory<byte> bytes)
    {
        if (RawArrays.Take<int>(ref bytes, 1) is not [var size and >= 0 and <= MaxSize])
            return null;
        if (RawArrays.Take<int>(ref bytes, size * size) is not { } durations || RawArrays.Take<int>(ref bytes, size * size) is not { } distances)
            return null;
        try
        {
            return bytes.IsEmpty ? new TravelMatrix(size, durations, distances) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // Its square still fits an array.
    private const int MaxSize = 46_340;
}
