using Dispatch.Core.Domain.Accounts;
using Dispatch.Core.Domain.Events;
using Dispatch.Core.Domain.Registers;
using Dispatch.Storage.Accounts;
using Dispatch.Storage.Events;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;

namespace Dispatch.Planning.Accounts;

/// <summary>
/// The use case: work out what every order of a month comes to and close the month. Done again after a reopening it only adds what changed. Days before the month
/// back to its Monday are read too: their visits use up the week's quota.
/// </summary>
/// <param name="registers">Where the registers lie.</param>
/// <param name="plans">Where plans lie.</param>
/// <param name="days">What was reported back.</param>
/// <param name="events">What happened during the days.</param>
/// <param name="accounts">The ledger.</param>
public sealed class CloseMonth(RegisterStore registers, PlanStore plans, DayAccountStore days, DayEventStore events, AccountStore accounts)
{
    /// <summary>Closes.</summary>
    /// <param name="month">The month.</param>
    /// <param name="by">Who closes.</param>
    /// <param name="progress">Told of each day that is read: days done and days in all; null: nobody.</param>
    /// <param name="cancel">Stops before anything is written.</param>
    /// <returns>The sums.</returns>
    /// <exception cref="AccountRefusedException">It is closed already, or the accounts were changed at the same moment.</exception>
    public async Task<MonthAccount> RunAsync(AccountMonth month, string by, Action<int, int>? progress = null, CancellationToken cancel = default)
    {
        var tariff = await accounts.TariffAsync(month, cancel).ConfigureAwait(false);
        var stored = await registers.LoadAsync(cancel).ConfigureAwait(false);
        var reader = new DayItems(new RegisterLookup(stored.Registers), tariff);
        var first = Monday(month.First);
        var count = month.Last.DayNumber - first.DayNumber + 1;
        var items = new List<ServedItem>();
        for (var i = 0; i < count; i++)
        {
            items.AddRange(await DayAsync(reader, first.AddDays(i), cancel).ConfigureAwait(false));
            progress?.Invoke(i + 1, count);
        }

        var charges = Assessor.Assess(tariff, items).Where(c => AccountMonth.Of(c.Date) == month).ToList();
        return await accounts.CloseAsync(month, charges, tariff, by, cancel).ConfigureAwait(false);
    }

    private static DateOnly Monday(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    private async Task<IReadOnlyList<ServedItem>> DayAsync(DayItems reader, DateOnly date, CancellationToken cancel)
    {
        var published = await plans.InForceAsync(date, cancel).ConfigureAwait(false);
        if (published.IsEmpty)
            return [];
        var reports = await days.ReportsAsync(date, cancel).ConfigureAwait(false);
        var items = new List<ServedItem>();
        foreach (var found in published)
        {
            var cancelled = await CancelledAsync(date, found.ScopeCode, cancel).ConfigureAwait(false);
            if (await plans.LoadAsync(found.Id, cancel).ConfigureAwait(false) is { } plan)
                items.AddRange(reader.Of(plan, reports, cancelled));
        }

        return items;
    }

    private async Task<HashSet<string>> CancelledAsync(DateOnly date, string scope, CancellationToken cancel)
    {
        var rows = await events.ListAsync(date, scope, cancel).ConfigureAwait(false);
        return [.. rows.Where(r => r.State != DayEventState.Rejected).Select(r => DayEventJson.Read(r.Document)).OfType<OrderCancelled>().Select(c => c.OrderId)];
    }
}
