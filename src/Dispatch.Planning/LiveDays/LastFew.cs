namespace Dispatch.Planning.LiveDays;

/// <summary>The last few things that take long to prepare, or their preparation under way. Safe to share between threads.</summary>
/// <typeparam name="TKey">What a thing is prepared from.</typeparam>
/// <typeparam name="T">What is prepared.</typeparam>
/// <param name="isSame">Whether two keys stand for the same thing.</param>
internal sealed class LastFew<TKey, T>(Func<TKey, TKey, bool> isSame)
    where T : class
{
    private const int Most = 4;
    private readonly List<Entry> _kept = [];

    /// <summary>The thing of a key, prepared where it is not there yet. Who gives up waiting does not stop it for others; one that failed is tried again.</summary>
    /// <param name="key">The key.</param>
    /// <param name="prepare">Prepares it, once.</param>
    /// <param name="isOutdated">Which of the things kept are of no use once this one is ready. Null: none.</param>
    /// <param name="cancel">Stops the waiting.</param>
    public Task<T> FindAsync(TKey key, Func<Task<T>> prepare, Predicate<TKey>? isOutdated, CancellationToken cancel)
    {
        lock (_kept)
        {
            _kept.RemoveAll(k => k.Thing.IsFaulted);
            if (_kept.Find(k => isSame(k.Key, key)) is { } known)
                return known.Thing.WaitAsync(cancel);
            var entry = new Entry(key);
            entry.Thing = Task.Run(() => PrepareAsync(entry, prepare, isOutdated), CancellationToken.None);
            Add(entry);
            return entry.Thing.WaitAsync(cancel);
        }
    }

    /// <summary>Keeps a thing that was come by in another way.</summary>
    public void Put(TKey key, T thing)
    {
        lock (_kept)
            Add(new Entry(key) { Thing = Task.FromResult(thing), Ready = thing });
    }

    /// <summary>The newest thing that is ready and whose key fits. Null: none.</summary>
    public T? Newest(Predicate<TKey> fits)
    {
        lock (_kept)
            return _kept.FindLast(k => k.Ready is not null && fits(k.Key))?.Ready;
    }

    private void Add(Entry entry)
    {
        _kept.Add(entry);
        if (_kept.Count > Most)
            _kept.RemoveAt(0);
    }

    /// <summary>What it puts out of use stays at hand until it is ready.</summary>
    private async Task<T> PrepareAsync(Entry entry, Func<Task<T>> prepare, Predicate<TKey>? isOutdated)
    {
        var made = await prepare().ConfigureAwait(false);
        lock (_kept)
        {
            entry.Ready = made;
            for (var i = _kept.IndexOf(entry) - 1; i >= 0 && isOutdated is not null; i--)
            {
                if (isOutdated(_kept[i].Key))
                    _kept.RemoveAt(i);
            }
        }

        return made;
    }

    private sealed class Entry(TKey key)
    {
        public TKey Key => key;

        public Task<T> Thing { get; set; } = null!;

        public T? Ready { get; set; }
    }
}
