using Dispatch.Roads.Caching;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Roads.Caching;

public sealed class RoadCacheTests : IDisposable
{
    private static readonly CacheCodec<string> _text = new(
        "text", t => t.Length, (t, s) => s.Write(System.Text.Encoding.ASCII.GetBytes(t)), b => System.Text.Encoding.ASCII.GetString(b.Span));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("road-cache-");
    private readonly SteppingClock _clock = new();

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>What was kept is not worked out again, by another cache object over the same folder either.</summary>
    [Fact]
    public void Kept_values_come_back()
    {
        Cache().GetOrMake("a", _text, () => "one").ShouldBe("one");
        var cache = Cache();
        cache.GetOrMake("a", _text, () => "two").ShouldBe("one");
        cache.GetOrMake("b", _text, () => "two").ShouldBe("two");
        cache.Figures.ShouldBe(new RoadCacheFigures(Hits: 1, Misses: 1, Broken: 0, Failures: 0, Evicted: 0));
        _folder.GetFiles("*.tmp").ShouldBeEmpty();
    }

    /// <summary>A file with any one byte changed, cut off anywhere or made longer is worked out again, counted, and whole afterwards.</summary>
    [Fact]
    public void Broken_files_are_made_again()
    {
        var path = Cache().PathOf("a", "text");
        Cache().GetOrMake("a", _text, () => "one");
        var whole = File.ReadAllBytes(path);
        var broken = Enumerable.Range(0, whole.Length).Select(i => (byte[])[.. whole[..i], (byte)(whole[i] ^ 1), .. whole[(i + 1)..]])
            .Concat(Enumerable.Range(0, whole.Length).Select(i => whole[..i]))
            .Append([.. whole, 0]);
        foreach (var bytes in broken)
        {
            File.WriteAllBytes(path, bytes);
            var cache = Cache();
            cache.GetOrMake("a", _text, () => "new").ShouldBe("new");
            cache.Figures.Broken.ShouldBe(1);
            cache.GetOrMake("a", _text, () => "other").ShouldBe("new");
        }
    }

    /// <summary>A file of another key under this one's name is not believed.</summary>
    [Fact]
    public void Renamed_file_is_not_believed()
    {
        Cache().GetOrMake("a", _text, () => "one");
        File.Move(Cache().PathOf("a", "text"), Cache().PathOf("b", "text"));
        Cache().GetOrMake("b", _text, () => "two").ShouldBe("two");
    }

    /// <summary>Beyond the limit the files not used for longest go; reading counts as use.</summary>
    [Fact]
    public void Least_recently_used_files_go()
    {
        var size = CacheFileFormat.Size("a", 100);
        var cache = Cache(2 * size);
        var text = new string('x', 100);
        foreach (var key in new[] { "a", "b", "a", "c" })
            cache.GetOrMake(key, _text, () => text);
        cache.Figures.Evicted.ShouldBe(1);
        File.Exists(cache.PathOf("a", "text")).ShouldBeTrue();
        File.Exists(cache.PathOf("b", "text")).ShouldBeFalse();
        File.Exists(cache.PathOf("c", "text")).ShouldBeTrue();
    }

    /// <summary>A single value over the limit is handed out and not kept.</summary>
    [Fact]
    public void Value_over_the_limit_is_not_kept()
    {
        Cache(40).GetOrMake("a", _text, () => "one").ShouldBe("one");
        _folder.GetFiles().ShouldBeEmpty();
    }

    /// <summary>What a crashed process left aside is cleared after an hour and not earlier.</summary>
    [Fact]
    public void Left_over_files_are_cleared()
    {
        var aside = Path.Combine(_folder.FullName, "x.text.1.tmp");
        File.WriteAllText(aside, "half");
        File.SetLastWriteTimeUtc(aside, _clock.GetUtcNow().UtcDateTime);
        Cache().GetOrMake("a", _text, () => "one");
        File.Exists(aside).ShouldBeTrue();
        _clock.Step(TimeSpan.FromHours(2));
        Cache().GetOrMake("b", _text, () => "one");
        File.Exists(aside).ShouldBeFalse();
    }

    /// <summary>A folder that cannot be made or read costs the cache and not the work.</summary>
    [Fact]
    public void Trouble_with_the_disk_is_counted_only()
    {
        var file = Path.Combine(_folder.FullName, "file");
        File.WriteAllText(file, "");
        var cache = new RoadCache(new RoadCacheOptions(Path.Combine(file, "folder")), _clock);
        cache.GetOrMake("a", _text, () => "one").ShouldBe("one");
        cache.Figures.Failures.ShouldBe(1);
    }

    private RoadCache Cache(long maxBytes = RoadCacheOptions.DefaultMaxBytes) =>
        new(new RoadCacheOptions(_folder.FullName) { MaxBytes = maxBytes }, _clock);

    /// <summary>A clock that goes on by a second at every look.</summary>
    private sealed class SteppingClock : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public void Step(TimeSpan by) => _now += by;

        public override DateTimeOffset GetUtcNow() => _now += TimeSpan.FromSeconds(1);
    }
}
