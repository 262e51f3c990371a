namespace Dispatch.Routing.Timing;

/// <summary>A hard rule on two clocks: To − From lies in [Least, Most], time units. Clock 0 stands for the instant 0.</summary>
internal readonly record struct ClockGap(int From, int To, long Least, long Most)
{
    /// <summary>No bound.</summary>
    public const long None = long.MaxValue / 8;
}
