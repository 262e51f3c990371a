using System.Collections.Immutable;
using Dispatch.Core.Domain.Events;
using Dispatch.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Events;

/// <summary>Events of the days. Taking one is idempotent by its id. Safe to share between threads.</summary>
/// <param name="database">Where they lie.</param>
/// <param name="clock">Clock of their arrival and of the audit record.</param>
public sealed class DayEventStore(DispatchDatabase database, TimeProvider clock)
{
    /// <summary>Takes an event; one whose id is known already changes nothing.</summary>
    /// <param name="happened">The event, checked.</param>
    /// <param name="scopeCode">Street or district code of the plan it concerns.</param>
    /// <param name="by">Who reported it.</param>
    /// <param name="cancel">Stops before the commit; nothing is written then.</param>
    /// <returns>The row, and whether it is new.</returns>
    public async Task<(DayEventRow Row, bool IsNew)> TakeAsync(DayEvent happened, string scopeCode, string by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var now = clock.GetUtcNow();
        if (await FindAsync(happened.Id, cancel) is { } known)
            return (known, false);
        var row = DayEventRow.Of(happened, scopeCode, by, now);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        try
        {
            db.DayEvents.Add(row);
            await EventMessages.AddAsync(db, [row], now, cancel);
            await db.SaveChangesAsync(cancel);
            await AuditChain.AppendAsync(db, DayEventRow.Deed(happened, by), now, cancel);
            await transaction.CommitAsync(cancel);
            return (row, true);
        }
        catch (DbUpdateException taken) when (database.IsUniqueViolation(taken))
        {
            await transaction.RollbackAsync(cancel);
        }

        return ((await FindAsync(happened.Id, cancel))!, false);
    }

    /// <summary>An event. Null: none of that id.</summary>
    public async Task<DayEventRow?> FindAsync(Guid id, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return await db.DayEvents.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancel);
    }

    /// <summary>The events of a day and area, in the order in which they came in.</summary>
    public async Task<ImmutableArray<DayEventRow>> ListAsync(DateOnly date, string scopeCode, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var rows = await db.DayEvents.AsNoTracking().Where(e => e.Date == date && e.ScopeCode == scopeCode).ToListAsync(cancel);
        return [.. rows.OrderBy(e => e.ReceivedUtc).ThenBy(e => e.Id)];
    }

    /// <summary>The notices from the road of a day, of all areas.</summary>
    public async Task<ImmutableArray<DayEventRow>> NoticesAsync(DateOnly date, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return [.. await db.DayEvents.AsNoTracking().Where(e => e.Date == date && e.Kind == RoadNotice.Word).ToListAsync(cancel)];
    }

    /// <summary>Notes that somebody has seen to a notice from the road; done twice it is done once.</summary>
    public async Task SettleAsync(Guid id, string by, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var taken = await db.DayEvents.Where(e => e.Id == id && e.Kind == RoadNotice.Word && e.State != DayEventState.Settled).ExecuteUpdateAsync(
            set => set.SetProperty(e => e.State, DayEventState.Settled).SetProperty(e => e.Revision, e => e.Revision + 1), cancel);
        if (taken == 0)
            return;
        await AuditChain.AppendAsync(db, new AuditDeed(by, AuditActions.EventChanged, id.ToString(), new { State = DayEventState.Settled }), clock.GetUtcNow(), cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Turns an event down that no plan holds. False: there is none, or it is part of the plan in force.</summary>
    public async Task<bool> RejectAsync(Guid id, string by, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var taken = await db.DayEvents.Where(e => e.Id == id && e.State != DayEventState.Applied).ExecuteUpdateAsync(
            set => set.SetProperty(e => e.State, DayEventState.Rejected).SetProperty(e => e.Revision, e => e.Revision + 1), cancel);
        if (taken == 0)
            return false;
        await AuditChain.AppendAsync(db, new AuditDeed(by, AuditActions.EventChanged, id.ToString(), new { State = DayEventState.Rejected }), clock.GetUtcNow(), cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
