using Dispatch.Core.Domain.Events;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.LiveDays;
using Dispatch.Storage.Events;

namespace Dispatch.Planning.Replanning;

/// <summary>The use case: check an event against the day in force and store it. The same event again changes nothing.</summary>
/// <param name="days">The days in force.</param>
/// <param name="events">Where events are kept.</param>
public sealed class TakeEvent(LiveDayStore days, DayEventStore events)
{
    /// <summary>Takes the event.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="scopeCode">Street or district code of the plan; null: the widest.</param>
    /// <param name="by">Who reported it.</param>
    /// <param name="cancel">Stops before anything is stored.</param>
    public async Task<TakenEvent> RunAsync(DayEvent happened, string? scopeCode, string by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(happened);
        if (await events.FindAsync(happened.Id, cancel).ConfigureAwait(false) is not null)
            return new TakenEvent(happened.Id, false, [], null);
        if (await days.FindAsync(happened.Date, scopeCode, cancel).ConfigureAwait(false) is not { } live)
            return new TakenEvent(happened.Id, false, [], NoPlan(happened.Date));
        var scope = live.Plan.Scope.Code;
        var orders = live.Day.OrderIds().ToHashSet(StringComparer.Ordinal);
        foreach (var earlier in await events.ListAsync(happened.Date, scope, cancel).ConfigureAwait(false))
        {
            if (earlier.State != DayEventState.Rejected)
                Note(orders, DayEventJson.Read(earlier.Document));
        }

        var faults = new DayEventValidator(live.Day.Registers, orders).Find(happened);
        if (!faults.IsEmpty)
            return new TakenEvent(happened.Id, false, faults, null);
        var (_, isNew) = await events.TakeAsync(happened, scope, by, cancel).ConfigureAwait(false);
        return new TakenEvent(happened.Id, isNew, [], null);
    }

    /// <summary>Says that a day has no published plan.</summary>
    public static PlanWarning NoPlan(DateOnly date) => new(ReplanErrors.NoPlan, date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), new PlanText(
        $"{date:yyyy-MM-dd} 还没有已发布的计划;请先排计划并发布。", $"{date:yyyy-MM-dd} has no published plan yet; make one and publish it first."));

    private static void Note(HashSet<string> orders, DayEvent happened)
    {
        if (happened is OrderAdded { Meal: { } meal })
            orders.Add(meal.Id);
        else if (happened is OrderAdded { Visit: { } visit })
            orders.Add(visit.Id);
        else if (happened is OneKeyRequest key)
            orders.Add(key.OrderId);
        else if (happened is OrderCancelled cancelled)
            orders.Remove(cancelled.OrderId);
    }
}
