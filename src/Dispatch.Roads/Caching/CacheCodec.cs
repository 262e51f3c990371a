namespace Dispatch.Roads.Caching;

/// <summary>How one kind of value becomes bytes and back.</summary>
/// <param name="Kind">Ending of the files: "matrix", "hierarchy".</param>
/// <param name="Bytes">Number of bytes a value takes.</param>
/// <param name="Write">Writes exactly that many bytes.</param>
/// <param name="Read">Reads them again; null when they make no sense.</param>
internal sealed record CacheCodec<T>(string Kind, Func<T, long> Bytes, Action<T, Stream> Write, Func<ReadOnlyMemory<byte>, T?> Read)
    where T : class;
