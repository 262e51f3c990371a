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
        await AuditChain.AppendAsync(db, new AuditDeed(row.LockedBy, AuditActions.Locked, row.ItemId, new { row.Id, row.Date, row.StaffId, row.Start, row.Reason }), clock.GetUtcNow(), cancel);
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
        await AuditChain.AppendAsync(db, new AuditDeed(by, AuditActions.Unlocked, row.ItemId, new { row.Id, row.Date }), clock.GetUtcNow(), cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>The locks of a day.</summary>
    public async Task<ImmutableArray<DayLockRow>> ListAsync(DateOnly date, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var rows = await db.DayLocks.AsNoTracking().Where(l => l.Date == date).ToListAsync(cancel);
        return [.. rows.OrderBy(l => l.CreatedUtc).ThenBy(l => l.Id)];
    }
}
