using System.Collections.Immutable;
using Dispatch.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Locks;

/// <summary>Dispatchers' locks on orders and visits of a day. Safe to share between threads.</summary>
/// <param name="database">Where they lie.</param>
/// <param name="clock">Clock of the audit record.</param>
public sealed class DayLockStore(DispatchDatabase database, TimeProvider clock)
{
    /// <summary>Sets a lock.</summary>
    public async Task SetAsync(DayLockRow row, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(row);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.DayLocks.Add(row);
        await db.SaveChangesAsync(cancel);
        await AuditChain.AppendAsync(db, Locked(row), clock.GetUtcNow(), cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Takes a lock away. False: there is none of that id.</summary>
    public async Task<bool> RemoveAsync(Guid id, string by, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var row = await db.DayLocks.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, cancel);
        if (row is null || await db.DayLocks.Where(l => l.Id == id).ExecuteDeleteAsync(cancel) == 0)
            return false;
        await AuditChain.AppendAsync(db, Unlocked(row, by), clock.GetUtcNow(), cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>Changes the locks of several orders at once: all or nothing.</summary>
    /// <param name="date">The day.</param>
    /// <param name="orders">The orders or visits; locks they have are taken away.</param>
    /// <param name="locks">The locks that they get.</param>
    /// <param name="by">Who wants it.</param>
    /// <param name="cancel">Stops before the commit.</param>
    public async Task ChangeAsync(DateOnly date, IReadOnlyCollection<string> orders, IReadOnlyCollection<DayLockRow> locks, string by, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await ChangeWithinAsync(db, date, orders, locks, by, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>The same inside a transaction of the caller's.</summary>
    public async Task ChangeWithinAsync(
        DispatchDbContext db, DateOnly date, IReadOnlyCollection<string> orders, IReadOnlyCollection<DayLockRow> locks, string by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(locks);
        var gone = await db.DayLocks.AsNoTracking().Where(l => l.Date == date && orders.Contains(l.ItemId)).ToListAsync(cancel);
        var ids = gone.Select(l => l.Id).ToList();
        await db.DayLocks.Where(l => ids.Contains(l.Id)).ExecuteDeleteAsync(cancel);
        db.DayLocks.AddRange(locks);
        await db.SaveChangesAsync(cancel);
        List<AuditDeed> deeds = [.. gone.Select(l => Unlocked(l, by)), .. locks.Select(Locked)];
        if (deeds.Count > 0)
            await AuditChain.AppendAsync(db, deeds, clock.GetUtcNow(), cancel);
    }

    /// <summary>The locks of a day.</summary>
    public async Task<ImmutableArray<DayLockRow>> ListAsync(DateOnly date, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var rows = await db.DayLocks.AsNoTracking().Where(l => l.Date == date).ToListAsync(cancel);
        return [.. rows.OrderBy(l => l.CreatedUtc).ThenBy(l => l.Id)];
    }

    private static AuditDeed Locked(DayLockRow row) => new(row.LockedBy, AuditActions.Locked, row.ItemId, new { row.Id, row.Date, row.StaffId, row.Start, row.Reason });

    private static AuditDeed Unlocked(DayLockRow row, string by) => new(by, AuditActions.Unlocked, row.ItemId, new { row.Id, row.Date });
}
