using System.Collections.Immutable;
using Dispatch.Storage.Actuals;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Events;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Visits;

/// <summary>
/// Reports from the road. Each is kept once, by its id, together with the progress of its stops, the notices for dispatchers and the lines of the audit record: all in one
/// transaction. Safe to share between threads.
/// </summary>
/// <param name="database">Where they lie.</param>
/// <param name="clock">Clock of the audit record.</param>
public sealed class RoadReportStore(DispatchDatabase database, TimeProvider clock)
{
    private const int Attempts = 5;

    /// <summary>Keeps what several people sent. What is known already changes nothing.</summary>
    /// <returns>The ids that were new.</returns>
    public async Task<ImmutableHashSet<Guid>> TakeAsync(IReadOnlyCollection<RoadBatch> batches, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(batches);
        for (var attempt = 1; ; attempt++)
        {
            await using var db = database.Open();
            try
            {
                return await TakeAsync(db, batches, cancel).ConfigureAwait(false);
            }
            catch (DbUpdateException taken) when (attempt < Attempts && (taken is DbUpdateConcurrencyException || database.IsUniqueViolation(taken)))
            {
                // Another process took one of them at the same moment: read again.
            }
        }
    }

    /// <summary>What was told of some orders of a day, oldest first by the device's clock.</summary>
    /// <param name="date">The day.</param>
    /// <param name="items">The orders or visits.</param>
    /// <param name="kind">Only this kind. Null: all.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<ImmutableArray<VisitCheckRow>> ListAsync(DateOnly date, IReadOnlyCollection<string> items, string? kind = null, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var rows = await db.VisitChecks.AsNoTracking().Where(c => c.Date == date && items.Contains(c.ItemId) && (kind == null || c.Kind == kind))
            .ToListAsync(cancel).ConfigureAwait(false);
        return [.. rows.OrderBy(c => c.DeviceUtc).ThenBy(c => c.Id)];
    }

    /// <summary>What was told on a day, the newest first, without particulars.</summary>
    /// <param name="date">The day.</param>
    /// <param name="kind">Only this kind. Null: all.</param>
    /// <param name="staffId">Only what this person told. Null: everybody.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<ImmutableArray<VisitCheckLine>> LinesAsync(DateOnly date, string? kind = null, string? staffId = null, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var lines = await db.VisitChecks.Where(c => c.Date == date && (kind == null || c.Kind == kind) && (staffId == null || c.StaffId == staffId))
            .Select(c => new VisitCheckLine(c.Id, c.ItemId, c.StaffId, c.Kind, c.DeviceUtc, c.ReceivedUtc)).ToListAsync(cancel).ConfigureAwait(false);
        return [.. lines.OrderByDescending(c => c.ReceivedUtc).ThenByDescending(c => c.Id)];
    }

    /// <summary>Some of what was told, whole; in no order.</summary>
    public async Task<ImmutableArray<VisitCheckRow>> LoadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return [.. await db.VisitChecks.AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(cancel).ConfigureAwait(false)];
    }

    private async Task<ImmutableHashSet<Guid>> TakeAsync(DispatchDbContext db, IReadOnlyCollection<RoadBatch> batches, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel).ConfigureAwait(false);
        var ids = batches.SelectMany(b => b.Entries).Select(e => e.Check.Id).ToHashSet();
        var known = (await db.VisitChecks.Where(c => ids.Contains(c.Id)).Select(c => c.Id).ToListAsync(cancel).ConfigureAwait(false)).ToHashSet();
        var fresh = new List<(RoadBatch Batch, List<RoadEntry> Entries)>();
        foreach (var batch in batches)
            fresh.Add((batch, [.. batch.Entries.Where(e => known.Add(e.Check.Id))]));
        fresh.RemoveAll(f => f.Entries.Count == 0);
        if (fresh.Count == 0)
            return [];
        var now = clock.GetUtcNow();
        await ProgressAsync(db, [.. fresh.SelectMany(f => f.Entries)], cancel).ConfigureAwait(false);
        foreach (var (batch, entries) in fresh)
        {
            db.VisitChecks.AddRange(entries.Select(e => e.Check));
            db.DayEvents.AddRange(entries.Where(e => e.Notice is not null).Select(e => DayEventRow.Of(e.Notice!, e.ScopeCode, batch.By, now)));
        }

        db.ChangeTracker.DetectChanges();
        await StopMessages.AddAsync(db, now, cancel).ConfigureAwait(false);
        await EventMessages.AddAsync(db, db.DayEvents.Local, now, cancel).ConfigureAwait(false);
        await db.SaveChangesAsync(cancel).ConfigureAwait(false);
        await AuditChain.AppendAsync(db, [.. fresh.SelectMany(f => Deeds(f.Batch, f.Entries))], now, cancel).ConfigureAwait(false);
        await transaction.CommitAsync(cancel).ConfigureAwait(false);
        return [.. fresh.SelectMany(f => f.Entries).Select(e => e.Check.Id)];
    }

    private static async Task ProgressAsync(DispatchDbContext db, IReadOnlyCollection<RoadEntry> entries, CancellationToken cancel)
    {
        var told = entries.Where(e => e.Report is not null).OrderBy(e => e.Report!.AtUtc).ToList();
        var (dates, items) = (told.Select(e => e.Check.Date).ToHashSet(), told.SelectMany(e => e.Items).ToHashSet(StringComparer.Ordinal));
        var rows = (await db.StopActuals.Where(a => dates.Contains(a.Date) && items.Contains(a.ItemId)).ToListAsync(cancel).ConfigureAwait(false))
            .ToDictionary(a => (a.Date, a.ItemId, a.StaffId));
        foreach (var entry in told)
        {
            foreach (var item in entry.Items)
            {
                var key = (entry.Check.Date, item, entry.Check.StaffId);
                if (!rows.TryGetValue(key, out var row))
                {
                    row = rows[key] = new StopActualRow
                    {
                        Date = entry.Check.Date, ItemId = item, StaffId = entry.Check.StaffId, State = StopState.Planned, ReportedBy = entry.Report!.By, Revision = 0,
                    };
                    db.StopActuals.Add(row);
                }

                StopProgress.Apply(row, entry.Report!);
            }
        }
    }

    /// <summary>One line for what a person sent of a day, one for each notice. Says which stops, never what was measured.</summary>
    private static IEnumerable<AuditDeed> Deeds(RoadBatch batch, IReadOnlyCollection<RoadEntry> entries) =>
    [
        .. entries.GroupBy(e => e.Check.Date).Select(day => new AuditDeed(
            batch.By, AuditActions.StopsReported, FormattableString.Invariant($"{day.Key:yyyy-MM-dd}/{batch.StaffId}"),
            new { Reports = day.Select(e => new { e.Check.Id, e.Check.Kind, e.Items }) })),
        .. entries.Where(e => e.Notice is not null).Select(e => DayEventRow.Deed(e.Notice!, batch.By)),
    ];
}
