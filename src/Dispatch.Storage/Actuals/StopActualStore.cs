using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Actuals;

/// <summary>Reports from the way. The last word about a stop counts. Safe to share between threads.</summary>
/// <param name="database">Where they lie.</param>
/// <param name="clock">Clock of the messages to others. Null: the system's.</param>
public sealed class StopActualStore(DispatchDatabase database, TimeProvider? clock = null)
{
    private const int Attempts = 5;

    /// <summary>Takes a report; what it leaves open stays as it was.</summary>
    public async Task ReportAsync(StopActualRow report, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        for (var attempt = 1; ; attempt++)
        {
            await using var db = database.Open();
            var known = await db.StopActuals.SingleOrDefaultAsync(a => a.Date == report.Date && a.ItemId == report.ItemId && a.StaffId == report.StaffId, cancel);
            if (known is null)
                db.StopActuals.Add(report);
            else
                Update(known, report);
            try
            {
                db.ChangeTracker.DetectChanges();
                await StopMessages.AddAsync(db, (clock ?? TimeProvider.System).GetUtcNow(), cancel);
                await db.SaveChangesAsync(cancel);
                return;
            }
            catch (DbUpdateException taken) when (attempt < Attempts && (taken is DbUpdateConcurrencyException || database.IsUniqueViolation(taken)))
            {
                // Somebody else reported at the same moment: read again.
            }
        }
    }

    /// <summary>All reports of a day.</summary>
    public async Task<ImmutableArray<StopActualRow>> ListAsync(DateOnly date, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return [.. await db.StopActuals.AsNoTracking().Where(a => a.Date == date).OrderBy(a => a.ItemId).ThenBy(a => a.StaffId).ToListAsync(cancel)];
    }

    /// <summary>Reports of some orders of a day at one person's hands.</summary>
    public async Task<ImmutableArray<StopActualRow>> OfStaffAsync(DateOnly date, string staffId, IReadOnlyCollection<string> items, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return [.. await db.StopActuals.AsNoTracking().Where(a => a.Date == date && items.Contains(a.ItemId) && a.StaffId == staffId).ToListAsync(cancel)];
    }

    /// <summary>All reports of a person in some days, the last day included.</summary>
    public async Task<ImmutableArray<StopActualRow>> OfStaffAsync(DateOnly first, DateOnly last, string staffId, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return [.. await db.StopActuals.AsNoTracking().Where(a => a.Date >= first && a.Date <= last && a.StaffId == staffId).ToListAsync(cancel)];
    }

    private static void Update(StopActualRow known, StopActualRow report)
    {
        known.State = report.State;
        known.ArrivedUtc = report.ArrivedUtc ?? known.ArrivedUtc;
        known.DoneUtc = report.DoneUtc ?? known.DoneUtc;
        known.DeviceUtc = report.DeviceUtc ?? known.DeviceUtc;
        known.ReportedBy = Lengths.Cut(report.ReportedBy, Lengths.Person)!;
        known.Note = Lengths.Cut(report.Note, Lengths.Note) ?? known.Note;
        known.Revision++;
    }
}
