using Dispatch.Planning.Fulfilment;
using Dispatch.Planning.LiveDays;
using Dispatch.Storage.Actuals;

namespace Dispatch.Planning.Quality;

/// <summary>Holds what was reported against what was promised.</summary>
internal sealed class Judge(QualityLimits limits)
{
    public StopOutcome Of(PlannedItem item, string street, StopActualRow? actual)
    {
        int? arrival = (actual?.ArrivedUtc ?? actual?.DoneUtc) is { } utc ? DayClock.SecondsOf(utc, item.Date) : null;
        return new StopOutcome(
            item.Date, item.Item.Id, item.Item.ElderId!, street, item.Item.ServiceCode, item.Route.Staff.Id, item.CanteenId, item.Stop.Start, arrival, Ended(actual?.State),
            arrival is { } at ? IsOnTime(item, at) : null,
            arrival is { } came && item is { IsMeal: true, Load: { } load } ? came - load.Departure <= limits.HotMinutes * 60 : null);
    }

    private bool IsOnTime(PlannedItem item, int arrival)
    {
        if (item.Item is not { WindowStart: { } from, WindowEnd: { } to })
            return Math.Abs(arrival - item.Stop.Start) <= limits.NoWindowMinutes * 60;
        var grace = limits.GraceMinutes * 60;
        // Who waits at the door until the window begins is on time.
        return arrival <= to + grace && Math.Max(arrival, item.Stop.Start) >= from - grace;
    }

    private static StopState? Ended(StopState? state) => state is StopState.Done or StopState.Failed or StopState.NotHome ? state : null;
}
