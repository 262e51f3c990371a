using System.Collections.Immutable;
using Dispatch.Storage.Actuals;
using Dispatch.Storage.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Accounts;

/// <summary>Keeps the accounts of the days. Safe to share between threads.</summary>
/// <param name="database">Where they lie.</param>
/// <param name="time">Clock of what others are told. Null: the system's.</param>
public sealed class DayAccountStore(DispatchDatabase database, TimeProvider? time = null)
{
    private readonly TimeProvider _clock = time ?? TimeProvider.System;

    /// <summary>Makes the accounts of a day equal to those given, in one transaction.</summary>
    /// <param name="date">The day; every account given is of it.</param>
    /// <param name="accounts">One a scope.</param>
    /// <param name="alerts">What lies beyond its threshold; other systems are told of it when the day is closed for the first time, not when it is done again.</param>
    /// <param name="cancel">Stops before the commit; nothing is written then.</param>
    public async Task ReplaceDayAsync(DateOnly date, IReadOnlyList<DayAccountRow> accounts, IReadOnlyList<DayAlert> alerts, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(alerts);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var replaced = await db.DayAccounts.Where(a => a.Date == date).ExecuteDeleteAsync(cancel);
        db.DayAccounts.AddRange(accounts);
        foreach (var alert in alerts.Where(_ => replaced == 0))
            await WebhookOutbox.AddAsync(db, new WebhookMessage(WebhookKinds.QualityAlert, alert.ScopeCode, new { Date = date, alert.Kind, alert.Code, alert.Value, alert.Limit }), _clock.GetUtcNow(), cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>The accounts of a day, ascending by scope.</summary>
    public async Task<ImmutableArray<DayAccountRow>> OfDayAsync(DateOnly date, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return [.. await db.DayAccounts.AsNoTracking().Where(a => a.Date == date).OrderBy(a => a.ScopeCode).ToListAsync(cancel)];
    }

    /// <summary>What was reported on a day: order or visit → the states its people reported.</summary>
    public async Task<ILookup<string, StopState>> ReportsAsync(DateOnly date, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var reports = await db.StopActuals.Where(a => a.Date == date).Select(a => new { a.ItemId, a.State }).ToListAsync(cancel);
        return reports.ToLookup(a => a.ItemId, a => a.State, StringComparer.Ordinal);
    }
}
