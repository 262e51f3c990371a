namespace Dispatch.Roads.Caching;

/// <summary>Where worked-out road data is kept and how much of it.</summary>
/// <param name="Folder">The folder; made when it is first written to. Everything in it may be deleted at any time.</param>
public sealed record RoadCacheOptions(string Folder)
{
    /// <summary>Default of <see cref="MaxBytes"/>: 2 GiB.</summary>
    public const long DefaultMaxBytes = 2L << 30;

    /// <summary>Size beyond which the files not used for longest are deleted. Default 2 GiB, 0 or more; a single file over the limit is not kept.</summary>
    public long MaxBytes { get; init; } = DefaultMaxBytes;
}
