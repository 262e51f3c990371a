namespace Dispatch.Roads.Caching;

/// <summary>What happened to a cache since it was opened.</summary>
/// <param name="Hits">Entries found and whole.</param>
/// <param name="Misses">Entries not there.</param>
/// <param name="Broken">Files cut off, changed or of another version; they were deleted and their content worked out again.</param>
/// <param name="Failures">Files that could not be read or written (rights, full disk); the work went on without them.</param>
/// <param name="Evicted">Files deleted to keep the size limit.</param>
public sealed record RoadCacheFigures(long Hits, long Misses, long Broken, long Failures, long Evicted);
