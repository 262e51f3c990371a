using System.Security.Cryptography;
using System.Text;

namespace Dispatch.Roads.Caching;

/// <summary>
/// Worked-out road data on disk, a file an entry, named by the hash of its key. A file is written aside and moved into place, so that
/// several processes may share the folder and a crash leaves no half file under a good name. A file that is not whole is deleted, counted and
/// worked out again; trouble with the disk never stops the work. Safe to share between threads.
/// </summary>
public sealed class RoadCache
{
    private const string Temporary = ".tmp";
    private const long MaxFileBytes = 1L << 30;
    private static readonly TimeSpan _leftOver = TimeSpan.FromHours(1);

    private readonly RoadCacheOptions _options;
    private readonly TimeProvider _clock;
    private long _hits, _misses, _broken, _failures, _evicted;

    /// <summary>A cache in a folder; nothing is read or written yet.</summary>
    /// <param name="options">Folder and size limit.</param>
    /// <param name="clock">Tells which files were used last.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size limit is negative.</exception>
    public RoadCache(RoadCacheOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxBytes);
        _options = options;
        _clock = clock;
    }

    /// <summary>What happened so far.</summary>
    public RoadCacheFigures Figures => new(
        Interlocked.Read(ref _hits), Interlocked.Read(ref _misses), Interlocked.Read(ref _broken),
        Interlocked.Read(ref _failures), Interlocked.Read(ref _evicted));

    /// <summary>The value of a key from disk; where it is not there, worked out and kept.</summary>
    internal T GetOrMake<T>(string key, CacheCodec<T> codec, Func<T> make)
        where T : class
    {
        var path = PathOf(key, codec.Kind);
        if (Read(path, key, codec) is { } found)
            return found;
        var made = make();
        Keep(path, key, codec, made);
        return made;
    }

    /// <summary>The file of a key.</summary>
    internal string PathOf(string key, string kind) =>
        Path.Combine(_options.Folder, $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16))}.{kind}");

    private T? Read<T>(string path, string key, CacheCodec<T> codec)
        where T : class
    {
        try
        {
            if (!File.Exists(path))
            {
                Count(ref _misses, "miss");
                return null;
            }
            if (CacheFileFormat.Open(File.ReadAllBytes(path), key) is { } content && codec.Read(content) is { } value)
            {
                Count(ref _hits, "hit");
                File.SetLastWriteTimeUtc(path, _clock.GetUtcNow().UtcDateTime);
                return value;
            }
            Count(ref _broken, "broken");
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Count(ref _failures, "failure");
        }
        return null;
    }

    private void Keep<T>(string path, string key, CacheCodec<T> codec, T value)
        where T : class
    {
        var size = CacheFileFormat.Size(key, codec.Bytes(value));
        if (size > Math.Min(_options.MaxBytes, MaxFileBytes))
            return;
        var aside = $"{path}.{Guid.NewGuid():N}{Temporary}";
        try
        {
            Directory.CreateDirectory(_options.Folder);
            using (var stream = File.Create(aside))
                CacheFileFormat.Write(stream, key, content => codec.Write(value, content));
            File.SetLastWriteTimeUtc(aside, _clock.GetUtcNow().UtcDateTime);
            File.Move(aside, path, overwrite: true);
            Evict(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Count(ref _failures, "failure");
            TryDelete(aside);
        }
    }

    // Oldest first until the rest fits; the file just written stays. What a crashed process left aside goes after an hour.
    private void Evict(string keep)
    {
        var files = new DirectoryInfo(_options.Folder).GetFiles();
        var stale = _clock.GetUtcNow().UtcDateTime - _leftOver;
        foreach (var file in files.Where(f => f.Extension == Temporary && f.LastWriteTimeUtc < stale))
            TryDelete(file.FullName);
        var entries = files.Where(f => f.Extension != Temporary).ToList();
        var total = entries.Sum(f => f.Length);
        foreach (var file in entries.OrderBy(f => f.LastWriteTimeUtc).ThenBy(f => f.Name, StringComparer.Ordinal))
        {
            if (total <= _options.MaxBytes)
                return;
            if (file.FullName == Path.GetFullPath(keep) || !TryDelete(file.FullName))
                continue;
            total -= file.Length;
            Count(ref _evicted, "evicted");
        }
    }

    private static bool TryDelete(string path)
    {
        try
        {
            File.Delete(path);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void Count(ref long figure, string outcome)
    {
        Interlocked.Increment(ref figure);
        RoadCacheMetrics.Count(outcome);
    }
}
