using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.LiveDays;
using Dispatch.Storage.Calendars;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;

namespace Dispatch.Planning.Calendars;

/// <summary>
/// A person's calendar from the published plans: yesterday, today and the days ahead. Reading it notes what was told, so that a changed entry counts its number
/// up and a withdrawn one is told as cancelled.
/// </summary>
/// <param name="calendars">Addresses, and what was told.</param>
/// <param name="plans">The plans.</param>
/// <param name="registers">For where elders live.</param>
/// <param name="clock">The clock.</param>
public sealed class CalendarDesk(CalendarStore calendars, PlanStore plans, RegisterStore registers, TimeProvider clock)
{
    private const int DaysBack = 1;
    private const int DaysAhead = 14;

    /// <summary>The calendar that a secret opens, as iCalendar text. Null: none.</summary>
    public async Task<string?> ReadAsync(string token, CancellationToken cancel = default)
    {
        if (await calendars.StaffOfAsync(token, cancel) is not { } staffId)
            return null;
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime + DayClock.Offset);
        var stored = (await registers.LatestAsync(cancel)).Registers;
        var writer = new CalendarEntries(stored);
        var entries = new Dictionary<string, CalendarEntry>(StringComparer.Ordinal);
        for (var day = today.AddDays(-DaysBack); day <= today.AddDays(DaysAhead); day = day.AddDays(1))
        {
            foreach (var found in (await plans.OfStaffAsync(day, staffId, cancel)).Where(p => p.Status == PlanStatus.Published))
                await AddAsync(entries, writer, found.Id, staffId, cancel);
        }

        var first = today.AddDays(-DaysBack).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var rows = await calendars.TellAsync(staffId, entries.ToDictionary(e => e.Key, e => HashOf(e.Value)), first, cancel);
        var name = stored.Staff.FirstOrDefault(s => s.Id == staffId)?.Name ?? staffId;
        return CalendarText.Write($"{name} 的派单", entries, rows, now.UtcDateTime);
    }

    private async Task AddAsync(Dictionary<string, CalendarEntry> entries, CalendarEntries writer, Guid planId, string staffId, CancellationToken cancel)
    {
        if (await plans.LoadAsync(planId, cancel) is not { } plan)
            return;
        foreach (var entry in plan.Routes.Where(r => r.Staff.Id == staffId).SelectMany(r => writer.Of(plan, r)))
            entries[entry.Uid] = entry;
    }

    private static string HashOf(CalendarEntry entry) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{entry.StartUtc:O}|{entry.EndUtc:O}|{entry.Summary}|{entry.Location}"))));
}
