using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Dispatch.Core.Domain.Registers;
using Dispatch.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Registers;

/// <summary>
/// Loads and replaces the registers as one snapshot. An update is one transaction that writes only what differs: all of it or nothing, and doing it
/// twice changes nothing the second time. Safe to share between threads.
/// </summary>
/// <param name="database">Where they lie.</param>
/// <param name="clock">Clock of the audit record. Null: the system's.</param>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle is never asked for holds nothing to give back.")]
public sealed class RegisterStore(DispatchDatabase database, TimeProvider? clock = null)
{
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private volatile StoredRegisters? _latest;

    /// <summary>All registers as they are now. The snapshot is kept in memory and shared until they change; a call that finds it current asks for one number only.</summary>
    public async Task<StoredRegisters> LatestAsync(CancellationToken cancel = default)
    {
        if (_latest is { } kept)
        {
            await using var db = database.Open();
            if (await RevisionAsync(db, cancel) == kept.Revision)
                return kept;
        }

        return _latest = await LoadAsync(cancel);
    }

    /// <summary>All registers in one consistent look.</summary>
    public async Task<StoredRegisters> LoadAsync(CancellationToken cancel = default)
    {
        // Every change counts the revision up with it: the same number before and after means that nothing changed while we read.
        while (true)
        {
            await using var db = database.Open();
            var revision = await RevisionAsync(db, cancel);
            var registers = DistrictRegisters.Empty;
            foreach (var table in RegisterTables.All)
            {
                var rows = await db.Register(table.Name).AsNoTracking().OrderBy(r => r.Key).Select(r => r.Document).ToListAsync(cancel);
                registers = table.With(registers, rows);
            }

            if (await RevisionAsync(db, cancel) == revision)
                return new StoredRegisters(registers, revision);
        }
    }

    /// <summary>How often the registers have changed; 0: never imported.</summary>
    public async Task<int> RevisionAsync(CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return await RevisionAsync(db, cancel);
    }

    /// <summary>The key of a building.</summary>
    public static string BuildingKey(string compoundId, string number) => RegisterTables.BuildingKey(compoundId, number);

    /// <summary>Some entries only: cheap where a few of many are needed. Registers not named are empty.</summary>
    /// <param name="wanted">Names of registers ("elders") and the keys wanted of each.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<DistrictRegisters> PickAsync(IReadOnlyDictionary<string, IReadOnlyCollection<string>> wanted, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        await using var db = database.Open();
        var registers = DistrictRegisters.Empty;
        foreach (var (name, keys) in wanted)
        {
            var table = RegisterTables.All.Single(t => t.Name == name);
            var rows = await db.Register(name).AsNoTracking().Where(r => keys.Contains(r.Key)).OrderBy(r => r.Key).Select(r => r.Document).ToListAsync(cancel);
            registers = table.With(registers, rows);
        }

        return registers;
    }

    /// <summary>The same, done by the program itself.</summary>
    public Task<RegisterUpdate> ApplyAsync(DistrictRegisters registers, int? seenRevision = null, CancellationToken cancel = default) =>
        ApplyAsync(registers, seenRevision, new RegisterSaving(), cancel);

    /// <summary>Makes the stored registers equal to the snapshot given and puts on record who did it.</summary>
    /// <param name="registers">Everything there shall be: what is not in it is removed.</param>
    /// <param name="seenRevision">The revision the snapshot was worked out from. Null: whatever is there is replaced.</param>
    /// <param name="saving">Who changes them, and what is done with it.</param>
    /// <param name="cancel">Stops before the commit; nothing is written then.</param>
    /// <exception cref="RegistersChangedException">The registers were changed since <paramref name="seenRevision"/>, or are being changed now.</exception>
    /// <exception cref="ArgumentException">Two entries of one register have the same key.</exception>
    public Task<RegisterUpdate> ApplyAsync(DistrictRegisters registers, int? seenRevision, RegisterSaving saving, CancellationToken cancel) =>
        WriteAsync(registers, seenRevision, null, saving, cancel);

    /// <summary>The same for a snapshot made from the one seen: registers that both share are not compared.</summary>
    /// <param name="registers">Everything there shall be.</param>
    /// <param name="seen">What it was made from.</param>
    /// <param name="saving">Who changes them, and what is done with it.</param>
    /// <param name="cancel">Stops before the commit; nothing is written then.</param>
    /// <exception cref="RegistersChangedException">The registers were changed since <paramref name="seen"/>, or are being changed now.</exception>
    public Task<RegisterUpdate> ApplyEditAsync(DistrictRegisters registers, StoredRegisters seen, RegisterSaving saving, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(seen);
        return WriteAsync(registers, seen.Revision, seen.Registers, saving, cancel);
    }

    private async Task<RegisterUpdate> WriteAsync(
        DistrictRegisters registers, int? seenRevision, DistrictRegisters? seen, RegisterSaving saving, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(registers);
        ArgumentNullException.ThrowIfNull(saving);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var revision = await ClaimAsync(db, seenRevision, cancel);
        var changes = ImmutableArray.CreateBuilder<RegisterChange>();
        foreach (var table in RegisterTables.All.Where(t => seen is null || !t.IsShared(seen, registers)))
        {
            var change = await ApplyTableAsync(db.Register(table.Name), table, registers, cancel);
            if (change is not { Added: 0, Changed: 0, Removed: 0 })
                changes.Add(change);
        }

        // Nothing differs: the claim is given back with the transaction.
        if (changes.Count == 0)
            return new RegisterUpdate(revision, []);
        await db.SaveChangesAsync(cancel);
        if (saving.Within is { } within)
            await within(db, revision + 1, cancel);
        object details = saving.Details is { } more ? new { Revision = revision + 1, changes, Edit = more } : new { Revision = revision + 1, changes };
        await AuditChain.AppendAsync(db, new AuditDeed(saving.By, saving.Action, $"registers/{revision + 1}", details), _clock.GetUtcNow(), cancel);
        await transaction.CommitAsync(cancel);
        return new RegisterUpdate(revision + 1, changes.ToImmutable());
    }

    /// <summary>Takes the right to write the revision after the one seen: whoever else wants it waits for us and then is too late.</summary>
    /// <returns>The revision before.</returns>
    private async Task<int> ClaimAsync(DispatchDbContext db, int? seenRevision, CancellationToken cancel)
    {
        var found = await RevisionAsync(db, cancel);
        var seen = seenRevision ?? found;
        if (seen != found)
            throw new RegistersChangedException(seen, found);
        if (await db.RegisterState.Where(s => s.Revision == seen).ExecuteUpdateAsync(set => set.SetProperty(s => s.Revision, seen + 1), cancel) == 1)
            return seen;
        if (await db.RegisterState.AnyAsync(cancel))
            throw new RegistersChangedException(seen, await RevisionAsync(db, cancel));
        try
        {
            db.RegisterState.Add(new RegisterState { Revision = seen + 1 });
            await db.SaveChangesAsync(cancel);
            return seen;
        }
        catch (DbUpdateException first) when (database.IsUniqueViolation(first))
        {
            throw new RegistersChangedException(seen, seen + 1);
        }
    }

    private static async Task<int> RevisionAsync(DispatchDbContext db, CancellationToken cancel) =>
        await db.RegisterState.Select(s => (int?)s.Revision).SingleOrDefaultAsync(cancel) ?? 0;

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
