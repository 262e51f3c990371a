namespace Dispatch.BrowserTests;

/// <summary>A clock that was set to an instant when it was made, and goes on from there.</summary>
internal sealed class MovedClock(DateTimeOffset start) : TimeProvider
{
    private readonly TimeSpan _by = start - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _by;
}
