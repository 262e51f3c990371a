using System.Collections.Immutable;
using Dispatch.Storage.Actuals;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Accounts;

/// <summary>Keeps the accounts of the days. Safe to share between threads.</summary>
public sealed class DayAccountStore(DispatchDatabase database)
{
    /// <summary>Makes the accounts of a day equal to those given, in one transaction.</summary>
    /// <param name="date">The day; every account given is of it.</param>
    /// <param name="accounts">One a scope.</param>
    /// <param name="cancel">Stops before the commit; nothing is written then.</param>
    public async Task ReplaceDayAsync(DateOnly date, IEnumerable<DayAccountRow> accounts, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.DayAccounts.Where(a => a.Date == date).ExecuteDeleteAsync(cancel);
        db.DayAccounts.AddRange(accounts);
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
