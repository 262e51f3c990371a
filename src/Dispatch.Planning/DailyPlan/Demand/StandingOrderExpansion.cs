using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;

namespace Dispatch.Planning.DailyPlan.Demand;

/// <summary>
/// Works out the demand of a day: which orders it has (<see cref="DayOrders.For"/>), and which standing orders fall out and why. The same registers
/// and day give the same demand, whatever the order of the registers' lists.
/// </summary>
public static class StandingOrderExpansion
{
    /// <summary>Expands one day.</summary>
    /// <param name="registers">The registers; consistent.</param>
    /// <param name="date">The day.</param>
    public static DayDemand Expand(DistrictRegisters registers, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(registers);
        var orders = DayOrders.For(registers, date);
        var served = orders.Meals.Where(o => o.Id.StartsWith(o.StandingId + "@", StringComparison.Ordinal)).Select(o => o.StandingId)
            .Concat(orders.Visits.Where(o => o.Id.StartsWith(o.StandingId + "@", StringComparison.Ordinal)).Select(o => o.StandingId))
            .ToHashSet(StringComparer.Ordinal);
        var holiday = registers.Holidays.FirstOrDefault(h => h.Date == date);
        var pauses = registers.Pauses.Where(p => p.From <= date && (p.To is null || date <= p.To))
            .OrderBy(p => p.Id, StringComparer.Ordinal).ToLookup(p => p.ElderId);
        var standing = registers.StandingMeals.Select(s => (s.Id, s.ElderId, s.Recurrence))
            .Concat(registers.StandingVisits.Select(s => (s.Id, s.ElderId, s.Recurrence)));
        var skipped = from s in standing
                      where !served.Contains(s.Id) && s.Recurrence.FallsOn(date, isHoliday: false)
                      select Skip(s.Id, s.ElderId, s.Recurrence, holiday, pauses[s.ElderId]);
        return new DayDemand(orders, [.. skipped.OrderBy(s => s.StandingId, StringComparer.Ordinal)]);
    }

    private static SkippedOrder Skip(string id, string elderId, Recurrence recurrence, Holiday? holiday, IEnumerable<OrderPause> pauses)
    {
        if (holiday is not null && !recurrence.OnHolidays)
        {
            return new(id, elderId, SkipReason.Holiday, new PlanText(
                $"长期单 {id} 节假日({holiday.Name})不服务。", $"Standing order {id} is not served on holidays ({holiday.Name})."));
        }

        if (pauses.FirstOrDefault(p => p.StandingId.Length == 0 || p.StandingId == id) is { } pause)
        {
            var (zh, en) = pause.To is { } end ? ($"至 {end:yyyy-MM-dd}", $"until {end:yyyy-MM-dd}") : ("至另行通知", "until further notice");
            var reason = pause.Reason.Length > 0 ? $":{pause.Reason}" : "";
            return new(id, elderId, SkipReason.Paused, new PlanText(
                $"长期单 {id} 已暂停(自 {pause.From:yyyy-MM-dd} {zh}){reason}。",
                $"Standing order {id} is paused from {pause.From:yyyy-MM-dd} {en}{reason}."));
        }

        return new(id, elderId, SkipReason.Replaced, new PlanText(
            $"长期单 {id} 当日由当日单替代。", $"Standing order {id} is replaced by an order for the day."));
    }
}
