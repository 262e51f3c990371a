namespace Dispatch.Routing.Timing;

/// <summary>
/// A price on two clocks: cost units for each time unit by which To − From is above the limit, or below it. Clock 0 stands for the instant 0.
/// </summary>
internal readonly record struct ClockPrice(int From, int To, long Limit, long Price, bool Above)
{
    /// <summary>What a difference To − From costs.</summary>
    public long Of(long difference) => Price * Math.Max(0, Above ? difference - Limit : Limit - difference);
}
