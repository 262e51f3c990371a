using System.Collections.Immutable;
using Dispatch.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Imports;

/// <summary>
/// Imports that wait for a person's word. The files lie here only until they are applied or dropped. Safe to share between threads.
/// </summary>
/// <param name="database">Where they lie.</param>
/// <param name="clock">Clock of the audit record.</param>
public sealed class ImportStore(DispatchDatabase database, TimeProvider clock)
{
    /// <summary>Keeps a preview and puts it on record.</summary>
    public async Task AddAsync(ImportRow row, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(row);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.Imports.Add(row);
        await db.SaveChangesAsync(cancel);
        await AuditChain.AppendAsync(db, new AuditDeed(row.CreatedBy, AuditActions.ImportChanged, row.Id.ToString(), new { row.State }), clock.GetUtcNow(), cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>An import with its files. Null: none of that id.</summary>
    public async Task<ImportRow?> FindAsync(Guid id, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancel);
    }

    /// <summary>Imports without their files and findings, newest first.</summary>
    public async Task<ImmutableArray<ImportRow>> ListAsync(int take, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var rows = await db.Imports.OrderByDescending(i => i.CreatedUtc).ThenByDescending(i => i.Id).Take(take)
            .Select(i => new { i.Id, i.CreatedUtc, i.CreatedBy, i.State, i.ScopeCode, i.BaseHash, i.AppliedUtc, i.Revision }).ToListAsync(cancel);
        return [.. rows.Select(i => new ImportRow
        {
            Id = i.Id, CreatedUtc = i.CreatedUtc, CreatedBy = i.CreatedBy, State = i.State, ScopeCode = i.ScopeCode, Document = "{}", BaseHash = i.BaseHash,
            AppliedUtc = i.AppliedUtc, Revision = i.Revision, Files = [],
        })];
    }

    /// <summary>Marks a preview as applied within the transaction that changes the registers, and forgets its files.</summary>
    /// <returns>False: it is not waiting any more; the transaction must not be committed.</returns>
    public async Task<bool> ApplyWithinAsync(DispatchDbContext db, Guid id, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (now, none) = (clock.GetUtcNow().UtcDateTime, Array.Empty<byte>());
        return await db.Imports.Where(i => i.Id == id && i.State == ImportState.Previewed).ExecuteUpdateAsync(
            set => set.SetProperty(i => i.State, ImportState.Applied).SetProperty(i => i.AppliedUtc, now).SetProperty(i => i.Files, none)
                .SetProperty(i => i.Revision, i => i.Revision + 1), cancel) == 1;
    }

    /// <summary>The same where the registers have nothing to change.</summary>
    public async Task<bool> ApplyAsync(Guid id, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return await ApplyWithinAsync(db, id, cancel);
    }

    /// <summary>Drops an import that was not applied: its files and findings are forgotten, that it was there stays on record.</summary>
    /// <returns>False: there is none, or it was applied or dropped.</returns>
    public async Task<bool> DropAsync(Guid id, string by, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var none = Array.Empty<byte>();
        var dropped = await db.Imports.Where(i => i.Id == id && (i.State == ImportState.Previewed || i.State == ImportState.Failed)).ExecuteUpdateAsync(
            set => set.SetProperty(i => i.State, ImportState.Dropped).SetProperty(i => i.Files, none).SetProperty(i => i.Document, "{}")
                .SetProperty(i => i.Revision, i => i.Revision + 1), cancel);
        if (dropped == 0)
            return false;
        await AuditChain.AppendAsync(db, new AuditDeed(by, AuditActions.ImportChanged, id.ToString(), new { State = ImportState.Dropped }), clock.GetUtcNow(), cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
