namespace Dispatch.Routing.OrTools.Node;

/// <summary>Counts losses in a row; after too many it stays open for a while, then lets one more attempt through at a time.</summary>
/// <param name="most">Losses in a row that open it.</param>
/// <param name="pause">How long it stays open after a loss.</param>
/// <param name="clock">The clock.</param>
internal sealed class Breaker(int most, TimeSpan pause, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private int _losses;
    private long _last;

    /// <summary>Whether to leave it alone now.</summary>
    public bool Open
    {
        get
        {
            lock (_lock)
                return _losses >= most && clock.GetElapsedTime(_last) < pause;
        }
    }

    /// <summary>An attempt was lost.</summary>
    public void Lost()
    {
        lock (_lock)
        {
            _losses++;
            _last = clock.GetTimestamp();
        }
    }

    /// <summary>An attempt went well.</summary>
    public void Answered()
    {
        lock (_lock)
            _losses = 0;
    }
}
