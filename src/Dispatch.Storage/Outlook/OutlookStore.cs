using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Outlook;

/// <summary>Keeps what lies ahead. Each write replaces its part whole in one transaction, so that doing it twice changes nothing. Safe to share between threads.</summary>
public sealed class OutlookStore(DispatchDatabase database)
{
    /// <summary>Makes the expected orders of one day equal to those given.</summary>
    /// <param name="date">The day; every order given is of it.</param>
    /// <param name="orders">The orders, no id twice.</param>
    /// <param name="cancel">Stops before the commit; nothing is written then.</param>
    /// <returns>How many rows were added, changed or removed.</returns>
    public async Task<int> ReplaceDayAsync(DateOnly date, IEnumerable<ExpectedOrderRow> orders, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(orders);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var wanted = orders.ToDictionary(o => o.OrderId, StringComparer.Ordinal);
        foreach (var stored in await db.ExpectedOrders.Where(o => o.Date == date).ToListAsync(cancel))
        {
            if (wanted.Remove(stored.OrderId, out var order))
                db.Entry(stored).CurrentValues.SetValues(order);
            else
                db.ExpectedOrders.Remove(stored);
        }

        db.ExpectedOrders.AddRange(wanted.Values);
        var changed = await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return changed;
    }

    /// <summary>Removes the expected orders of the days before one.</summary>
    public async Task<int> ForgetBeforeAsync(DateOnly date, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return await db.ExpectedOrders.Where(o => o.Date < date).ExecuteDeleteAsync(cancel);
    }

    /// <summary>The expected orders of a day, ascending by id.</summary>
    public async Task<ImmutableArray<ExpectedOrderRow>> OrdersAsync(DateOnly date, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return [.. await db.ExpectedOrders.AsNoTracking().Where(o => o.Date == date).OrderBy(o => o.OrderId).ToListAsync(cancel)];
    }

    /// <summary>Makes the warnings equal to those given.</summary>
    public async Task ReplaceWarningsAsync(IEnumerable<QualificationWarningRow> warnings, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(warnings);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.QualificationWarnings.ExecuteDeleteAsync(cancel);
        db.QualificationWarnings.AddRange(warnings);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>The warnings, those that end first in front.</summary>
    public async Task<ImmutableArray<QualificationWarningRow>> WarningsAsync(CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return [.. await db.QualificationWarnings.AsNoTracking().OrderBy(w => w.ValidUntil).ThenBy(w => w.StaffId).ThenBy(w => w.SkillCode).ToListAsync(cancel)];
    }
}
