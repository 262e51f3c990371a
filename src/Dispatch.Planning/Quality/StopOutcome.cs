using Dispatch.Storage.Actuals;

namespace Dispatch.Planning.Quality;

/// <summary>One order, planned against what was reported. Times are seconds after local midnight.</summary>
/// <param name="Date">The day.</param>
/// <param name="ItemId">Order or visit.</param>
/// <param name="ElderId">Whose.</param>
/// <param name="StreetCode">The street of the place; empty: unknown.</param>
/// <param name="ServiceCode">The service.</param>
/// <param name="StaffId">Who went.</param>
/// <param name="CanteenId">Where the meal came from; null: no meal.</param>
/// <param name="PlannedStart">When work was to begin.</param>
/// <param name="ActualArrival">When they arrived; null: not told.</param>
/// <param name="State">How it ended; null: never reported.</param>
/// <param name="OnTime">Whether in the promised window; null: not known.</param>
/// <param name="HotKept">Whether the meal was still hot; null: no meal, or not known.</param>
public sealed record StopOutcome(
    DateOnly Date, string ItemId, string ElderId, string StreetCode, string ServiceCode, string StaffId, string? CanteenId, int PlannedStart, int? ActualArrival, StopState? State,
    bool? OnTime, bool? HotKept)
{
    /// <summary>Seconds later than planned, negative when earlier; null: not told.</summary>
    public int? DelaySeconds => ActualArrival - PlannedStart;

    /// <summary>Done as ordered.</summary>
    public bool IsDone => State == StopState.Done;

    /// <summary>Failed, nobody home, or a past day without any last report.</summary>
    public bool IsMissed => State is not StopState.Done;
}
