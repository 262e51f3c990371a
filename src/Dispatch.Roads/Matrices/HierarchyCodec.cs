using Dispatch.Roads.Caching;
using Dispatch.Roads.Routing;

namespace Dispatch.Roads.Matrices;

/// <summary>Hierarchies in the cache: number of vertices, ranks, then first indices and arcs of both directions.</summary>
internal static class HierarchyCodec
{
    /// <summary>The codec.</summary>
    public static CacheCodec<ContractionHierarchy> Codec { get; } = new("hierarchy", Bytes, Write, Read);

    private static long Bytes(ContractionHierarchy value) =>
        RawArrays.Bytes<int>(1 + value.VertexCount + value.Up.First.Length + value.Down.First.Length)
        + RawArrays.Bytes<HierarchyArc>(value.Up.All.Length) + RawArrays.Bytes<HierarchyArc>(value.Down.All.Length);

    private static void Write(ContractionHierarchy value, Stream stream)
    {
        RawArrays.Write<int>(stream, [value.VertexCount]);
        RawArrays.Write(stream, value.Rank);
        foreach (var arcs in new[] { value.Up, value.Down })
        {
            RawArrays.Write(stream, arcs.First);
            RawArrays.Write(stream, arcs.All);
        }
    }

    private static ContractionHierarchy? Read(ReadOnlyMemory<byte> bytes)
    {
        if (RawArrays.Take<int>(ref bytes, 1) is not [var vertices] || RawArrays.Take<int>(ref bytes, vertices) is not { } rank)
            return null;
        if (ReadArcs(ref bytes, vertices) is not { } up || ReadArcs(ref bytes, vertices) is not { } down || !bytes.IsEmpty)
            return null;
        try
        {
            return new ContractionHierarchy(rank, up, down);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static HierarchyArcs? ReadArcs(ref ReadOnlyMemory<byte> bytes, int vertices)
    {
        if (RawArrays.Take<int>(ref bytes, vertices + 1) is not { Length: > 0 } first || RawArrays.Take<HierarchyArc>(ref bytes, first[^1]) is not { } arcs)
            return null;
        try
        {
            return new HierarchyArcs(first, arcs);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
