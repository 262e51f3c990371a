namespace Dispatch.IntegrationTests.Jobs;

/// <summary>A clock whose hands are moved by the test; timers run on the real one.</summary>
internal sealed class TestClock(DateTime? startUtc = null) : TimeProvider
{
    private long _ticks = (startUtc ?? new DateTime(2026, 12, 1, 0, 0, 0, DateTimeKind.Utc)).Ticks;

    /// <summary>The morning of the sample plan's day.</summary>
    public static TestClock AtSamplePlan() => new(new DateTime(2026, 11, 24, 0, 30, 0, DateTimeKind.Utc));

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
