namespace Dispatch.Planning.LiveDays;

/// <summary>The last few things that take long to prepare, or their preparation under way. Safe to share between threads.</summary>
/// <typeparam name="TKey">What a thing is prepared from.</typeparam>
/// <typeparam name="T">What is prepared.</typeparam>
/// <param name="isSame">Whether two keys stand for the same thing.</param>
internal sealed class LastFew<TKey, T>(Func<TKey, TKey, bool> isSame)
{
    private const int Most = 4;
    private readonly List<(TKey Key, Task<T> Thing)> _kept = [];

    /// <summary>The thing of a key, prepared where it is not there yet. Who gives up waiting does not stop it for others; one that failed is tried again.</summary>
    /// <param name="key">The key.</param>
    /// <param name="prepare">Prepares it, once.</param>
    /// <param name="isOutdated">Which things kept are of no use once this key is asked for. Null: none.</param>
    /// <param name="cancel">Stops the waiting.</param>
    public Task<T> FindAsync(TKey key, Func<Task<T>> prepare, Predicate<TKey>? isOutdated, CancellationToken cancel)
    {
        lock (_kept)
        {
            _kept.RemoveAll(k => k.Thing.IsFaulted);
            var at = _kept.FindIndex(k => isSame(k.Key, key));
            if (at >= 0)
                return _kept[at].Thing.WaitAsync(cancel);
            if (isOutdated is not null)
                _kept.RemoveAll(k => isOutdated(k.Key));
            var thing = Task.Run(prepare, CancellationToken.None);
            _kept.Add((key, thing));
            if (_kept.Count > Most)
                _kept.RemoveAt(0);
            return thing.WaitAsync(cancel);
        }
    }
}
