using Dispatch.Planning.LiveDays;
using Dispatch.Storage.Actuals;

namespace Dispatch.Planning.Quality;

/// <summary>Holds what was reported against what was promised.</summary>
internal sealed class Judge(QualityLimits limits)
{
    public StopOutcome Of(DateOnly date, PromisedOrder order, StopActualRow? actual)
    {
        int? arrival = (actual?.ArrivedUtc ?? actual?.DoneUtc) is { } utc ? DayClock.SecondsOf(utc, date) : null;
        return new StopOutcome(
            date, order.ItemId, order.ElderId, order.StreetCode, order.ServiceCode, order.StaffId, order.CanteenId, order.Start, arrival, Ended(actual?.State),
            arrival is { } at ? IsOnTime(order, at) : null,
            arrival is { } came && order.LeftKitchen is { } left ? came - left <= limits.HotMinutes * 60 : null);
    }

    private bool IsOnTime(PromisedOrder order, int arrival)
    {
        if (order is not { WindowStart: { } from, WindowEnd: { } to })
            return Math.Abs(arrival - order.Start) <= limits.NoWindowMinutes * 60;
        var grace = limits.GraceMinutes * 60;
        // Who waits at the door until the window begins is on time.
        return arrival <= to + grace && Math.Max(arrival, order.Start) >= from - grace;
    }

    private static StopState? Ended(StopState? state) => state is StopState.Done or StopState.Failed or StopState.NotHome ? state : null;
}
