using Dispatch.Core.Units;

namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>One thing that happens to an elder that day, for gaps between such things.</summary>
/// <param name="OrderId">Order of the day.</param>
/// <param name="ElderId">The elder.</param>
/// <param name="ServiceCode">Its service.</param>
/// <param name="Activity">Index of its first activity.</param>
/// <param name="Window">From the earliest to the latest start (at the door, for meals).</param>
/// <param name="Duration">How long from its start the elder is busy with it, seconds; for meals: until the last door of the stop.</param>
internal sealed record ElderEvent(string OrderId, string ElderId, string ServiceCode, int Activity, TimeWindow Window, int Duration)
{
    /// <summary>A meal drop: takes no time of the elder's.</summary>
    public bool IsMeal { get; init; }

    /// <summary>A hospital trip: other visits were already moved out of its way.</summary>
    public bool IsTrip { get; init; }
}
