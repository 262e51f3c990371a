using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dispatch.Core.Domain.Registers;
using Dispatch.Storage.Registers;

namespace Dispatch.Planning.Intake.Entries;

/// <summary>
/// Cancels one order of one day in the registers: what stands there by itself is removed, what comes from a standing order is paused for that day.
/// Doing it twice changes nothing the second time.
/// </summary>
/// <param name="store">Where the registers lie.</param>
/// <param name="edits">How they are changed.</param>
public sealed class CancelOrder(RegisterStore store, EditRegisters edits)
{
    private const int MaxKey = 64;

    /// <summary>Does it. <see cref="EditEnd.NoEntry"/>: the day has no such order.</summary>
    /// <param name="date">The day.</param>
    /// <param name="orderId">Id of the order as the expanded day has it.</param>
    /// <param name="isTheirs">Whether an elder is the caller's.</param>
    /// <param name="who">Who wants it, and why (at most 100 letters, may be empty); put on record.</param>
    /// <param name="cancel">Stops before the commit.</param>
    public async Task<EditResult> RunAsync(
        DateOnly date, string orderId, Func<DistrictRegisters, string, bool> isTheirs, (string By, string Reason) who, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(isTheirs);
        var registers = (await store.LatestAsync(cancel).ConfigureAwait(false)).Registers;
        if (Find(registers, date, orderId) is not { } order || !isTheirs(registers, order.ElderId))
            return WasPaused(registers, date, orderId, isTheirs) is { } pause ? new EditResult(EditEnd.Done, pause) : new EditResult(EditEnd.NoEntry);
        EditResult? paused = null;
        if (order.StandingId.Length > 0)
        {
            // First the pause: an order of the day that goes would let the standing one come back.
            paused = await edits.RunAsync(Pause(date, order, who.Reason), who.By, cancel).ConfigureAwait(false);
            if (paused.End is not (EditEnd.Done or EditEnd.Exists))
                return paused;
        }
        return order.Table is null ? paused! : await edits.RunAsync(new EntryEdit(order.Table, EntryAct.Remove) { Key = orderId }, who.By, cancel).ConfigureAwait(false);
    }

    /// <summary>Key of the pause that cancels one day of a standing order.</summary>
    public static string PauseKey(string standingId, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(standingId);
        var key = FormattableString.Invariant($"P{date:yyyyMMdd}-{standingId}");
        return key.Length <= MaxKey ? key : key[..(MaxKey - 24)] + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..24];
    }

    private static DayOrder? Find(DistrictRegisters registers, DateOnly date, string id)
    {
        var day = DayOrders.For(registers, date);
        if (day.Meals.FirstOrDefault(o => o.Id == id) is { } meal)
        {
            var standing = registers.StandingMeals.FirstOrDefault(s => s.ElderId == meal.ElderId && s.Terms.Meal == meal.Terms.Meal && s.Recurrence.FallsOn(date, false))?.Id;
            return new DayOrder(meal.ElderId, meal.StandingId.Length > 0 ? meal.StandingId : standing ?? "", registers.MealOrders.Contains(meal) ? EntryTable.Get("meal-orders") : null);
        }
        return day.Visits.FirstOrDefault(o => o.Id == id) is { } visit
            ? new DayOrder(visit.ElderId, visit.StandingId, registers.VisitOrders.Contains(visit) ? EntryTable.Get("visit-orders") : null)
            : null;
    }

    private static RegisterEntry? WasPaused(DistrictRegisters registers, DateOnly date, string orderId, Func<DistrictRegisters, string, bool> isTheirs)
    {
        var key = PauseKey(orderId.Split('@')[0], date);
        return registers.Pauses.FirstOrDefault(p => p.Id == key) is { } pause && isTheirs(registers, pause.ElderId) ? EntryTable.Get("pauses").Find(registers, key) : null;
    }

    private static EntryEdit Pause(DateOnly date, DayOrder order, string reason)
    {
        var fields = JsonSerializer.SerializeToElement(new { Id = PauseKey(order.StandingId, date), order.ElderId, order.StandingId, From = date, To = date, Reason = reason }, JsonSerializerOptions.Web);
        return new EntryEdit(EntryTable.Get("pauses"), EntryAct.Create) { Fields = fields.EnumerateObject().ToDictionary(f => f.Name, f => f.Value) };
    }

    // Table: the register that holds the order itself; null when it comes from a standing one.
    private sealed record DayOrder(string ElderId, string StandingId, EntryTable? Table);
}
