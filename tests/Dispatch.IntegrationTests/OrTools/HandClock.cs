namespace Dispatch.IntegrationTests.OrTools;

/// <summary>A clock that only the test moves. Its timers never fire; asking for one may set something off.</summary>
internal sealed class HandClock : TimeProvider
{
    /// <summary>Time since the clock was made.</summary>
    public TimeSpan Now { get; set; }

    /// <summary>Called when the second timer is asked for: a worker has started and the model is about to be sent.</summary>
    public Action? OnTimer { get; init; }

    private int _timers;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (++_timers == 2)
            OnTimer?.Invoke();
        return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
