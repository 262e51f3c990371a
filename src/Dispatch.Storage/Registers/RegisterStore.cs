using System.Collections.Immutable;
using Dispatch.Core.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Registers;

/// <summary>
/// Loads and replaces the registers as one snapshot. An update is one transaction that writes only what differs: all of it or nothing, and doing it
/// twice changes nothing the second time. Safe to share between threads.
/// </summary>
public sealed class RegisterStore(DispatchDatabase database)
{
    /// <summary>All registers in one consistent look.</summary>
    public async Task<StoredRegisters> LoadAsync(CancellationToken cancel = default)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var registers = DistrictRegisters.Empty;
        foreach (var table in RegisterTables.All)
        {
            var rows = await db.Register(table.Name).AsNoTracking().OrderBy(r => r.Key).Select(r => r.Document).ToListAsync(cancel);
            registers = table.With(registers, rows);
        }

        var state = await db.RegisterState.AsNoTracking().SingleOrDefaultAsync(cancel);
        return new StoredRegisters(registers, state?.Revision ?? 0);
    }

    /// <summary>Makes the stored registers equal to the snapshot given.</summary>
    /// <param name="registers">Everything there shall be: what is not in it is removed.</param>
    /// <param name="seenRevision">The revision the snapshot was worked out from. Null: whatever is there is replaced.</param>
    /// <param name="within">
    /// Told the new revision and done in the same transaction, just before its end; what it throws undoes the update. Not called where nothing
    /// changes. Null: nothing.
    /// </param>
    /// <param name="cancel">Stops before the commit; nothing is written then.</param>
    /// <exception cref="RegistersChangedException">The registers were changed since <paramref name="seenRevision"/>.</exception>
    /// <exception cref="ArgumentException">Two entries of one register have the same key.</exception>
    public async Task<RegisterUpdate> ApplyAsync(
        DistrictRegisters registers, int? seenRevision = null, Func<DispatchDbContext, int, CancellationToken, Task>? within = null,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(registers);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var state = await db.RegisterState.SingleOrDefaultAsync(cancel) ?? db.RegisterState.Add(new RegisterState()).Entity;
        if (seenRevision is { } seen && seen != state.Revision)
            throw new RegistersChangedException(seen, state.Revision);
        var changes = ImmutableArray.CreateBuilder<RegisterChange>();
        foreach (var table in RegisterTables.All)
        {
            var change = await ApplyTableAsync(db.Register(table.Name), table, registers, cancel);
            if (change is not { Added: 0, Changed: 0, Removed: 0 })
                changes.Add(change);
        }

        if (changes.Count == 0)
            return new RegisterUpdate(state.Revision, []);
        state.Revision++;
        await db.SaveChangesAsync(cancel);
        if (within is not null)
            await within(db, state.Revision, cancel);
        await transaction.CommitAsync(cancel);
        return new RegisterUpdate(state.Revision, changes.ToImmutable());
    }

    private static async Task<RegisterChange> ApplyTableAsync(
        DbSet<RegisterRow> rows, RegisterTable table, DistrictRegisters registers, CancellationToken cancel)
    {
        var wanted = new Dictionary<string, RegisterRow>(StringComparer.Ordinal);
        foreach (var row in table.Rows(registers))
        {
            if (!wanted.TryAdd(row.Key, row))
                throw new ArgumentException($"Register {table.Name} names '{row.Key}' twice.", nameof(registers));
        }

        var changed = 0;
        var removed = 0;
        foreach (var stored in await rows.ToListAsync(cancel))
        {
            if (!wanted.Remove(stored.Key, out var row))
            {
                rows.Remove(stored);
                removed++;
            }
            else if (row.Document != stored.Document)
            {
                rows.Entry(stored).CurrentValues.SetValues(row);
                changed++;
            }
        }

        rows.AddRange(wanted.Values);
        return new RegisterChange(table.Name, wanted.Count, changed, removed);
    }
}
