using Dispatch.Planning.LiveDays;

namespace Dispatch.BrowserTests;

/// <summary>The clock of hosts and browsers under test: the real one or, in the last hour of Shanghai's day, one an hour behind, so that no test runs over midnight.</summary>
internal static class SuiteClock
{
    private static readonly TimeSpan _back = TimeSpan.FromHours(1);

    private static readonly bool _isLate = DayClock.DayOf(TimeProvider.System.GetUtcNow() + _back) != DayClock.DayOf(TimeProvider.System.GetUtcNow());

    /// <summary>The clock.</summary>
    public static TimeProvider Clock { get; } = _isLate ? new MovedClock(TimeProvider.System.GetUtcNow() - _back) : TimeProvider.System;

    /// <summary>Its day in Shanghai.</summary>
    public static DateOnly Today { get; } = DayClock.DayOf(Clock.GetUtcNow());

    /// <summary>Sets a page's clock to the same. Null: it is right already.</summary>
    public static string? Script { get; } = !_isLate ? null : $$"""
        globalThis.Date = class extends Date {
          constructor(...parts) { super(...(parts.length ? parts : [Date.now()])); }
          static now() { return super.now() - {{_back.TotalMilliseconds}}; }
        };
        """;
}
